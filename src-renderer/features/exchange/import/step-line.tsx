import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StepMark } from '../../../components/step-mark.tsx'
import styles from './import.module.css'
import { importing, steps, useImport } from './import-store.ts'

/** How far one is; what is done can be gone back to until something was written. */
export function StepLine() {
  const { t } = useTranslation('exchange')
  const { step, result, busy } = useImport()
  const at = steps.indexOf(step)
  return (
    <nav aria-label={t('steps.label')} style={{ flex: 1 }}>
      <ol className={styles.steps}>
        {steps.map((name, index) => {
          const inside = (
            <>
              <StepMark index={index} done={index < at} />
              {t(`step.${name}`)}
            </>
          )
          return (
            <li key={name}>
              {index < at && result === null ? (
                <UnstyledButton className={styles.step} disabled={busy} onClick={() => importing.goTo(name)}>
                  {inside}
                </UnstyledButton>
              ) : (
                <span className={styles.step} aria-current={index === at ? 'step' : undefined}>
                  {inside}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
