import { Anchor, Group, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormat } from '../../i18n/use-format.ts'
import { AreaNote } from './area-note.tsx'
import styles from './audit.module.css'
import { useAudit } from './audit-frame.tsx'
import { auditSteps } from './audit-steps.tsx'
import { DecideStep } from './decide/decide-step.tsx'
import { ResultCard } from './decide/result-card.tsx'
import { DiscardMenu } from './discard-menu.tsx'
import { ConfirmStep } from './finish/confirm-step.tsx'
import { OrderStep } from './finish/order-step.tsx'
import { ProveStep } from './finish/prove-step.tsx'
import { SignOffStep } from './finish/sign-off-step.tsx'
import { ListsStep } from './lists/lists-step.tsx'
import { StepCard } from './step-card.tsx'

const contents = {
  lists: ListsStep,
  decide: DecideStep,
  confirm: ConfirmStep,
  order: OrderStep,
  prove: ProveStep,
  signOff: SignOffStep
} as const

/** An audit as a guided run: what came of it so far, and its steps, of which the next one is open. */
export function AuditPage() {
  const { audit } = useAudit()
  const current = useRef<HTMLElement>(null)
  const before = useRef(audit.step)
  useEffect(() => {
    // What was pressed went away with its step: one goes on at the next.
    if (before.current !== audit.step) current.current?.focus()
    before.current = audit.step
  }, [audit.step])
  return (
    <div className={styles.page}>
      <Head />
      <AreaNote />
      {audit.comparedAt !== null && <ResultCard />}
      <ol className={styles.steps}>
        {auditSteps.map((step, index) => {
          const Content = contents[step]
          return (
            <StepCard key={step} step={step} index={index} sectionRef={audit.step === step ? current : undefined}>
              <Content />
            </StepCard>
          )
        })}
      </ol>
    </div>
  )
}

function Head() {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const { rule, source, startedAt, startedBy, signedOffAt, orderedAt } = useAudit().audit
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Anchor component={Link} to="/cpr/audits" size="sm" underline="always">
          {t('title')}
        </Anchor>
        <Title order={1}>{source.name}</Title>
        <Text size="sm" c="dimmed">
          {t('begun', { when: format.instant(startedAt), who: startedBy })} ·{' '}
          {rule === null ? t('rule.is.atOnce') : t(`rule.is.${rule.from}`, { count: rule.months })}
        </Text>
      </div>
      {signedOffAt === null && orderedAt === null && <DiscardMenu />}
    </Group>
  )
}
