import { Button, Group, Modal, NumberInput, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { ShieldingCase } from '../../../../src-shared/features/shielding/contract.ts'
import type { CaseEventName } from '../../../../src-shared/features/shielding/machine.ts'
import { lastDayOf } from '../../../../src-shared/features/shielding/period.ts'
import { mostDaysOf } from '../../../../src-shared/features/shielding/policy.ts'
import { addDays, today } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import { useRegister } from '../../../app/session.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { GuidelineNote } from '../guidelines/guideline-note.tsx'
import { useShielding } from '../shielding-frame.tsx'
import { type CaseAct, useCaseEvent } from './use-case-event.ts'

interface CaseDialogProps {
  readonly of: ShieldingCase
  readonly event: Exclude<CaseEventName, 'supplement' | 'join'>
  readonly onClose: () => void
}

const withDays: ReadonlySet<CaseEventName> = new Set(['approve', 'approveExtension', 'extend'])
const decisions: ReadonlySet<CaseEventName> = new Set(['approve', 'reject', 'approveExtension', 'rejectExtension'])

/** Why something is decided, asked for or ended, and for how long. */
export function CaseDialog({ of, event, onClose }: CaseDialogProps) {
  const { t } = useTranslation('shielding')
  const notices = useNotices()
  const { policy } = useShielding()
  const most = mostDaysOf(policy)
  const [act, setAct] = useState<CaseAct>({
    days: event === 'approveExtension' ? (of.extensionDays ?? of.days) : Math.min(of.days, most),
    reason: '',
    way: 'here',
    leader: '',
    reference: ''
  })
  const [tried, setTried] = useState(false)
  const command = useCaseEvent(of, event)
  const set = (changes: Partial<CaseAct>): void => setAct((before) => ({ ...before, ...changes }))
  const asksDays = withDays.has(event) && of.kind === 'individual'
  const isAttached = act.way === 'attached'
  const lacksReason = act.reason.trim().length < 3
  const lacksLeader = isAttached && (act.leader.trim() === '' || act.reference.trim() === '')
  const submit = async (): Promise<void> => {
    setTried(true)
    if (lacksReason || lacksLeader) return
    if (!(await command.run(act))) return
    notices.done(t(`done.${event}`))
    onClose()
  }
  const needed = (lacks: boolean): string | undefined => (tried && lacks ? t('dialog.reason.short') : undefined)
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t(`do.${event}`)} · ${caseName(of.number)}`}
      closeButtonProps={{ 'aria-label': t('do.cancel') }}
    >
      <Stack gap="md">
        {command.failure && <FailureAlert failure={command.failure} />}
        {(event === 'end' || event === 'reject') && <Text size="sm">{t(`dialog.${event}.about`)}</Text>}
        {decisions.has(event) && of.standings.includes('officer') && (
          <Radio.Group label={t('dialog.way')} value={act.way} onChange={(way) => set({ way: way as CaseAct['way'] })}>
            <Stack gap={6} mt={6}>
              <Radio value="here" label={t('dialog.way.here')} />
              <Radio value="attached" label={t('dialog.way.attached')} />
            </Stack>
          </Radio.Group>
        )}
        {isAttached && (
          <>
            <TextInput
              label={t('dialog.leader')}
              withAsterisk
              value={act.leader}
              error={needed(act.leader.trim() === '')}
              onChange={(change) => set({ leader: change.currentTarget.value })}
            />
            <TextInput
              label={t('dialog.reference')}
              description={t('dialog.reference.hint')}
              withAsterisk
              value={act.reference}
              error={needed(act.reference.trim() === '')}
              onChange={(change) => set({ reference: change.currentTarget.value })}
            />
          </>
        )}
        {asksDays && <Days of={of} event={event} act={act} most={most} onDays={(days) => set({ days })} />}
        <Textarea
          label={t('dialog.reason')}
          withAsterisk
          autosize
          minRows={3}
          spellCheck={false}
          data-autofocus
          value={act.reason}
          error={needed(lacksReason)}
          onChange={(change) => set({ reason: change.currentTarget.value })}
        />
        {decisions.has(event) && <GuidelineNote />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button loading={command.running} onClick={() => void submit()}>
            {t(`do.${event}`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface DaysProps extends Pick<CaseDialogProps, 'of' | 'event'> {
  readonly act: CaseAct
  readonly most: number
  readonly onDays: (days: number) => void
}

/** For how many days, and until when that is. */
function Days({ of, event, act, most, onDays }: DaysProps) {
  const { t } = useTranslation('shielding')
  const format = useFormat()
  const { country } = useRegister().municipality
  const from =
    event === 'approve' || of.runsUntil === null
      ? (of.runsFrom ?? today(zoneOf[country], new Date()))
      : addDays(of.runsUntil, 1)
  return (
    <NumberInput
      label={t('dialog.days')}
      description={act.days > 0 && t('dialog.until', { until: format.date(lastDayOf(from, act.days)) })}
      min={1}
      max={most}
      allowDecimal={false}
      w={180}
      value={act.days}
      onChange={(days) => onDays(typeof days === 'number' ? days : 0)}
    />
  )
}
