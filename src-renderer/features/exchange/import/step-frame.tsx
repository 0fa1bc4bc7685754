import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import styles from './import.module.css'
import { importing, type Step, useImport } from './import-store.ts'

interface StepFrameProps {
  readonly step: Step
  readonly children: ReactNode
  /** Something beside the step's own content fills the height by itself; else the step scrolls. */
  readonly split?: boolean
  /** Beside the buttons: what goes on will do, or what keeps it from it. */
  readonly note?: ReactNode
  readonly back?: Step
  readonly actions: ReactNode
}

/** A step's content with the way back and the way on below it. A new step takes the focus, so that Tab goes into it. */
export function StepFrame({ step, children, split = false, note, back, actions }: StepFrameProps) {
  const { t } = useTranslation('exchange')
  const { failure, busy } = useImport()
  const body = useRef<HTMLElement>(null)
  useEffect(() => body.current?.focus(), [])
  return (
    <>
      {failure && <FailureAlert failure={failure} m="12px 20px 0" style={{ flex: 'none' }} />}
      <section
        ref={body}
        className={styles.body}
        data-split={split || undefined}
        tabIndex={-1}
        aria-label={t(`step.${step}`)}
      >
        {children}
      </section>
      <footer className={styles.foot}>
        <div className={styles.footText}>{note}</div>
        {back && (
          <Button variant="default" onClick={() => importing.goTo(back)} disabled={busy}>
            {t('back')}
          </Button>
        )}
        {actions}
      </footer>
    </>
  )
}
