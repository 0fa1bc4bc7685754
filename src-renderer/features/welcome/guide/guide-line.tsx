import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Purpose } from '../../../../src-shared/features/register/contract.ts'
import styles from './guide.module.css'
import { type GuideStep, stepsFor } from './steps.ts'

/** How far one is on the way to a new register. */
export function GuideLine({ step, purpose }: { readonly step: GuideStep; readonly purpose: Purpose }) {
  const { t } = useTranslation('welcome')
  const steps = stepsFor(purpose)
  const at = steps.indexOf(step)
  return (
    <ol className={styles.line} aria-label={t('guide.label')}>
      {steps.map((name, index) => (
        <li key={name} data-done={index < at || undefined} aria-current={index === at ? 'step' : undefined}>
          <span className={styles.mark} aria-hidden>
            {index < at ? <IconCheck size={12} stroke={3} /> : index + 1}
          </span>
          {t(`guide.${name}`)}
        </li>
      ))}
    </ol>
  )
}
