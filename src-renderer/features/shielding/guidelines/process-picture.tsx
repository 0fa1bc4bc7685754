import { VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './guidelines.module.css'
import { type Drawn, drawnProcess, picture, wordsIn } from './process-drawing.ts'

/** The way of a shielding as a picture, by when the municipality has a request hold; the same in words for ears. */
export function ProcessPicture({ takesEffect }: { readonly takesEffect: 'atOnce' | 'afterApproval' }) {
  const { t } = useTranslation('shielding-guidelines')
  const id = useId()
  const drawn = drawnProcess(takesEffect)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow window it scrolls, which keys must reach.
    <figure className={styles.picture} tabIndex={0} aria-labelledby={id}>
      <VisuallyHidden component="figcaption" id={id}>
        {t('process')}
      </VisuallyHidden>
      <svg viewBox={`-2 -2 ${picture.width + 4} ${picture.height + 4}`} aria-hidden="true">
        {drawn.arrows.map(({ path, tip }) => (
          <g key={path}>
            <path className={styles.arrow} d={path} />
            <path className={styles.tip} d={tip} />
          </g>
        ))}
        {drawn.steps.map((step) => (
          <Step key={step.key} step={step} text={t(`process.${step.key}`)} />
        ))}
      </svg>
      <VisuallyHidden>
        <ol>
          {drawn.steps.map(({ key }) => (
            <li key={key}>{t(`process.${key}.said`)}</li>
          ))}
        </ol>
      </VisuallyHidden>
    </figure>
  )
}

const lineHeight = 17

function Step({ step, text }: { readonly step: Drawn; readonly text: string }) {
  const lines = wordsIn(text)
  const first = step.y + picture.boxHeight / 2 + 4.5 - ((lines.length - 1) * lineHeight) / 2
  return (
    <g>
      <rect
        className={styles.step}
        data-good={step.key === 'inForce' || undefined}
        data-open={step.key === 'waits' || undefined}
        x={step.x}
        y={step.y}
        width={picture.boxWidth}
        height={picture.boxHeight}
        rx={8}
      />
      <text className={styles.word}>
        {lines.map((line, index) => (
          <tspan key={line} x={step.x + picture.boxWidth / 2} y={first + index * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}
