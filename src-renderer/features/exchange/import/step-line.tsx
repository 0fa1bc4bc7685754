import { UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
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
              <span className={styles.stepMark} aria-hidden>
                {index < at ? <IconCheck size={13} stroke={3} /> : index + 1}
              </span>
              {t(`step.${name}`)}
            </>
          )
          return (
            <li key={name}>
              {index < at && result === null ? (
                <UnstyledButton className={styles.step} data-done disabled={busy} onClick={() => importing.goTo(name)}>
                  {inside}
                </UnstyledButton>
              ) : (
                <span
                  className={styles.step}
                  data-done={index < at || undefined}
                  aria-current={index === at ? 'step' : undefined}
                >
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
