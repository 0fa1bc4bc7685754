import { Button, Group, Modal, NumberInput, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { LapseRule } from '../../../src-shared/features/cpr-audit/comparison.ts'
import { proposedMonths } from '../../../src-shared/features/cpr-audit/key-figures.ts'
import { cprSubscriptionEntity } from '../../../src-shared/features/cpr-subscriptions/cpr-subscription.fields.ts'
import { fieldOf } from '../../../src-shared/kernel/field.ts'
import type { RecordView, RefView } from '../../../src-shared/kernel/value.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { RefInput } from '../../components/fields/ref-input.tsx'
import { auditPath } from './audit-table.tsx'

interface BeginDialogProps {
  /** null: it is chosen. */
  readonly source: RefView | null
  readonly onClose: () => void
}

/** Begins an audit: of which source, and when a need has lapsed by the systems' own rule. */
export function BeginDialog({ source: given, onClose }: BeginDialogProps) {
  const { t } = useTranslation('cpr-audits')
  const navigate = useNavigate()
  const [source, setSource] = useState(given)
  const [missing, setMissing] = useState(false)
  const [rule, setRule] = useState<LapseRule | null | undefined>(undefined)
  const proposal = useProposal(source?.id ?? null)
  const start = useCommand('cprAudit.start')
  const begin = async (): Promise<void> => {
    if (source === null) return setMissing(true)
    const begun = await start.run({ source: source.id, rule: rule === undefined ? proposal.rule : rule })
    if (!begun.ok) return
    onClose()
    void navigate(auditPath(begun.data))
  }
  return (
    <Modal opened onClose={onClose} title={t('begin')} size="lg" closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack gap="md">
        <Text size="sm">{t('begin.lead')}</Text>
        {start.failure && <FailureAlert failure={start.failure} />}
        {given === null && (
          <RefInput
            entity="subscriptionSource"
            field={fieldOf(cprSubscriptionEntity, 'source')}
            label={t('begin.source')}
            error={missing ? t('begin.source.missing') : undefined}
            value={source?.id ?? null}
            refs={source ? { [source.id]: source } : {}}
            onRef={(ref) => {
              setSource(ref)
              setMissing(false)
            }}
            onChange={(id) => id === null && setSource(null)}
          />
        )}
        <RuleInput rule={rule === undefined ? proposal.rule : rule} onChange={setRule} />
        {proposal.written.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('rule.proposed', { rules: proposal.written.join(', ') })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={start.running} onClick={() => void begin()}>
            {t('begin.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface Proposal {
  readonly rule: LapseRule | null
  /** What the systems wrote themselves, each with its name. */
  readonly written: readonly string[]
}

/** What follows from the written rules of the systems that the source feeds. */
function useProposal(source: string | null): Proposal {
  const { t } = useTranslation('cpr-audits')
  const filters = { source: { anyOf: [source ?? ''] } }
  const { data } = useChannel('cprSubscription.list', { filters, limit: 200 }, { enabled: source !== null })
  const rows = (source !== null && data?.rows) || []
  const monthsOf = ({ values }: RecordView): number | null =>
    typeof values['lapseMonths'] === 'number' ? values['lapseMonths'] : null
  const months = proposedMonths(rows.map(monthsOf))
  const written = rows.flatMap((row) => {
    const own = monthsOf(row)
    const system = row.refs[String(row.values['system'])]?.name ?? ''
    return own === null ? [] : [t('rule.written', { system, count: own })]
  })
  return { rule: months === null ? null : { months, from: 'closed' }, written }
}

interface RuleInputProps {
  readonly rule: LapseRule | null
  readonly onChange: (rule: LapseRule | null) => void
}

/** When a need has lapsed; months and what they count from. */
function RuleInput({ rule, onChange }: RuleInputProps) {
  const { t } = useTranslation('cpr-audits')
  const kind = rule === null ? 'atOnce' : rule.from
  const months = rule?.months ?? 12
  return (
    <>
      <Radio.Group
        label={t('rule')}
        description={t('rule.lead')}
        value={kind}
        onChange={(value) => onChange(value === 'atOnce' ? null : { months, from: value as LapseRule['from'] })}
      >
        <Stack gap={6} mt="xs">
          {(['atOnce', 'closed', 'lastActivity'] as const).map((value) => (
            <Radio key={value} value={value} label={t(`rule.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {rule !== null && (
        <NumberInput
          label={t('rule.months')}
          value={rule.months}
          min={0}
          max={1200}
          allowDecimal={false}
          maw={160}
          autoComplete="off"
          onChange={(value) => typeof value === 'number' && onChange({ ...rule, months: value })}
        />
      )}
    </>
  )
}
