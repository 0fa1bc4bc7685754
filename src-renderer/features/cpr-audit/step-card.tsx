import { Button, Text, Title } from '@mantine/core'
import { type ReactNode, type RefObject, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepMark } from '../../components/step-mark.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './audit.module.css'
import { useAudit } from './audit-frame.tsx'
import { doneText, standOf, type TakenStep } from './audit-steps.tsx'

interface StepCardProps {
  readonly step: TakenStep
  readonly index: number
  readonly sectionRef: RefObject<HTMLElement | null> | undefined
  readonly children: ReactNode
}

/** Steps that can be gone back into while nothing went out, and what stands in them afterwards to be read. */
const again: ReadonlySet<TakenStep> = new Set(['lists', 'decide'])

/** A step: what happens in it and why; the next one open, what is done summed up. */
export function StepCard({ step, index, sectionRef, children }: StepCardProps) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const { audit } = useAudit()
  const id = useId()
  const stand = standOf(step, audit.step)
  const [reopened, setReopened] = useState(false)
  const out = audit.orderedAt !== null || audit.signedOffAt !== null
  // What an audit rests on can be looked at as long as there is the audit.
  const mayReopen = stand === 'done' && (step === 'lists' || (again.has(step) && !out))
  const open = stand === 'current' || (mayReopen && reopened)
  return (
    <li>
      <section
        ref={sectionRef}
        className={styles.step}
        data-stand={stand}
        aria-labelledby={id}
        aria-current={stand === 'current' ? 'step' : undefined}
        tabIndex={-1}
      >
        <div className={styles.stepHead}>
          <StepMark index={index} done={stand === 'done'} />
          <Title order={2} id={id}>
            {t(`step.${step}`)}
          </Title>
          {stand === 'done' && (
            <Text size="sm" c="dimmed" className={styles.stepDone}>
              {doneText(step, audit, { t, format })}
            </Text>
          )}
          {mayReopen && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={reopened}
              aria-label={t(reopened ? 'step.close.of' : 'step.open.of', { step: t(`step.${step}`) })}
              onClick={() => setReopened(!reopened)}
            >
              {t(reopened ? 'step.close' : 'step.open')}
            </Button>
          )}
        </div>
        {((open && !(out && step === 'lists')) || stand === 'later') && (
          <Text size="sm" c="dimmed" maw={820} className={styles.stepWhy}>
            {t(`why.${step}`)}
          </Text>
        )}
        {open && <div className={styles.stepBody}>{children}</div>}
        {stand === 'done' && step === 'signOff' && audit.conclusion && (
          <Text size="sm" className={styles.stepBody} style={{ whiteSpace: 'pre-line' }}>
            {audit.conclusion}
          </Text>
        )}
      </section>
    </li>
  )
}
