import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { alarming, caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { ShieldingCase } from '../../../../src-shared/features/shielding/contract.ts'
import type { CaseEventName } from '../../../../src-shared/features/shielding/machine.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { SendForDecision } from '../decisions/send-for-decision.tsx'
import styles from '../shielding.module.css'
import { tones, useStatement } from '../statement.tsx'
import { CalendarButton } from './calendar-button.tsx'
import { CaseDialog } from './case-dialog.tsx'
import { SupplementDialog } from './supplement-dialog.tsx'

const decisions: ReadonlySet<CaseEventName> = new Set(['approve', 'reject', 'approveExtension', 'rejectExtension'])

/** How the case stands, never more than is true, and what can be done: the next step is the one primary button. */
export function CaseStanding({ of }: { readonly of: ShieldingCase }) {
  const { t } = useTranslation('shielding')
  const format = useFormat()
  const [doing, setDoing] = useState<CaseEventName | null>(null)
  const { statement, tone, text, more } = useStatement()(of)
  const [Icon, colour] = tones[tone]
  const until = of.runsUntil === null ? '' : format.date(of.runsUntil)
  const joined = of.joinedInto === null ? '' : caseName(of.joinedInto.number)
  const isOfficer = of.standings.includes('officer')
  const mayTransfer = isOfficer && alarming.has(of.protection)
  const offered = of.offered.filter((event) => event !== 'join' && (of.fourEyes === null || !decisions.has(event)))
  // Nobody can approve what is not filled in; a decision comes before the transfer, and nothing else presses.
  const isComplete = of.lacks.length === 0
  const primary = offered.find((event) => (isComplete ? decisions.has(event) : event === 'supplement')) ?? null
  const title = [statement === 'notTransferred' && of.state === 'approved' ? t('says.approved') : null, text]
  return (
    <section className={styles.standing} data-tone={tone} aria-label={t('column.state')}>
      <Icon size={30} stroke={1.8} color={`var(--mantine-color-${colour}-filled)`} aria-hidden />
      <div className={styles.standingText}>
        <Title order={2} fz={22}>
          {title.filter(Boolean).join(' · ')}
        </Title>
        {more && (
          <Text fw={500} className={styles.sentence}>
            {more}
          </Text>
        )}
        <Text size="sm">{t(`about.${statement}`, { until, case: joined })}</Text>
        <Text size="sm" c="dimmed" mt={6}>
          {t('case.period')}: <Period of={of} />
        </Text>
        {(offered.length > 0 || mayTransfer) && (
          <Group gap="sm" mt="md">
            {mayTransfer && (
              <Button component={Link} to="/shielding/transfers" variant={primary === null ? 'filled' : 'default'}>
                {t('do.transfer')}
              </Button>
            )}
            {offered.map((event) => (
              <Button key={event} variant={event === primary ? 'filled' : 'default'} onClick={() => setDoing(event)}>
                {t(`do.${event as Exclude<CaseEventName, 'join'>}`)}
              </Button>
            ))}
            <SendForDecision of={of} />
            {of.state === 'approved' && of.runsUntil !== null && <CalendarButton of={of} />}
          </Group>
        )}
      </div>
      {doing === 'supplement' && <SupplementDialog of={of} onClose={() => setDoing(null)} />}
      {doing !== null && doing !== 'supplement' && doing !== 'join' && (
        <CaseDialog of={of} event={doing} onClose={() => setDoing(null)} />
      )}
    </section>
  )
}

function Period({ of: { runsFrom, runsUntil } }: { readonly of: ShieldingCase }) {
  const { t } = useTranslation('shielding')
  const format = useFormat()
  if (runsFrom === null) return t('case.period.none')
  const from = format.date(runsFrom)
  return runsUntil === null
    ? t('case.period.open', { from })
    : t('case.period.is', { from, until: format.date(runsUntil) })
}
