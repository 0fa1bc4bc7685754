import { Button, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../src-shared/features/cpr-audit/audit.ts'
import frame from '../../../components/list-frame.module.css'
import { SecretNumber } from '../../../components/secret-number.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../audit.module.css'
import { useAudit } from '../audit-frame.tsx'
import { maskedNumber, useReasonText } from './finding-row.tsx'

interface FindingSideProps {
  readonly finding: Finding
  readonly index: number
  readonly onDecide: (() => void) | null
}

/** The finding one is at: its number for half a minute and with a reason, and what was decided. */
export function FindingSide({ finding, index, onDecide }: FindingSideProps) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const { numbers } = useAudit()
  const reason = useReasonText(finding)
  const name = t('findings.nth', { number: format.number(index + 1) })
  const facts = [
    ['decision', t(`decision.${finding.decision ?? 'undecided'}`)],
    ['reason', reason],
    ['note', finding.note],
    ['decidedBy', finding.decidedBy && `${finding.decidedBy} · ${format.instant(finding.decidedAt ?? '')}`],
    ['confirmedBy', finding.confirmedBy],
    ['gone', finding.goneAt && format.instant(finding.goneAt)]
  ] as const
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it is reached by keyboard too
    <aside className={frame.side} aria-label={name} tabIndex={0}>
      <Title order={2} mb="xs">
        {name}
      </Title>
      <Stack gap="sm">
        {numbers.session ? (
          // Another finding begins masked.
          <SecretNumber
            key={`${finding.id} ${numbers.session.id}`}
            masked={maskedNumber}
            name={t('numbers.of', { finding: name })}
            reveal={(why) => numbers.reveal(finding.id, why)}
          />
        ) : (
          <div>
            <Text ff="monospace">{maskedNumber}</Text>
            <Text size="xs" c="dimmed">
              {t('numbers.first')}
            </Text>
          </div>
        )}
        <dl className={styles.facts}>
          {facts.map(
            ([key, value]) =>
              value && (
                <div key={key}>
                  <dt>{t(`findings.${key}`)}</dt>
                  <dd>{value}</dd>
                </div>
              )
          )}
        </dl>
        {onDecide && (
          <Button size="xs" variant="default" onClick={onDecide} style={{ alignSelf: 'flex-start' }}>
            {t('decide.one')}
          </Button>
        )}
      </Stack>
    </aside>
  )
}
