import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { organisationUnitEntity } from '../../../../src-shared/features/organisations/organisation-unit.fields.ts'
import { personEntity } from '../../../../src-shared/features/organisations/person.fields.ts'
import type { Referring } from '../../../../src-shared/features/register/contract.ts'
import { isCivilDate } from '../../../../src-shared/kernel/dates.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue, RecordView, RefView } from '../../../../src-shared/kernel/value.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { DateInput } from '../../../components/fields/date-input.tsx'
import { RefInput } from '../../../components/fields/ref-input.tsx'
import { useJob } from '../../../components/use-job.ts'
import { useUndoBatch } from '../../../components/use-undo-batch.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { HandoverOutlook } from './handover-outlook.tsx'
import { HandoverRoles } from './handover-roles.tsx'
import { chosenCount, chosenRoles, type Left } from './left-out.ts'

interface HandoverDialogProps {
  readonly record: RecordView
  readonly duties: readonly Referring[]
  readonly onClose: () => void
}

const personField = fieldOf(organisationUnitEntity, 'leader')
const leaveField = fieldOf(personEntity, 'leftOn')

/** What goes to whom: roles and records to choose from, the new holder, a look at what happens, then all of it at once. */
export function HandoverDialog({ record, duties, onClose }: HandoverDialogProps) {
  const { t } = useTranslation(['people', 'common'])
  const format = useFormat()
  const notices = useNotices()
  const undo = useUndoBatch()
  const job = useJob('people.handover', t('handover.running'))
  const [to, setTo] = useState<string | null>(null)
  const [refs, setRefs] = useState<Readonly<Record<string, RefView>>>({})
  const [leftOn, setLeftOn] = useState<FieldValue>(record.values['leftOn'] ?? null)
  const [left, setLeft] = useState<Left>({ roles: new Set(), records: new Map() })
  const roles = chosenRoles(duties, left)
  const date = typeof leftOn === 'string' && isCivilDate(leftOn) ? leftOn : null
  const unclear = leftOn !== null && leftOn !== '' && date === null
  const name = String(record.values['name'] ?? '')
  const asked = { from: record.id, to: to ?? record.id, roles: [...roles], leftOn: date }
  const count = chosenCount(duties, left)

  const run = async (): Promise<void> => {
    const done = await job.run(asked)
    if (!done) return
    const { moved, refused, to: taker, batchId } = done.result
    const said = t('handover.done', { count: moved.length, number: format.number(moved.length), name: taker.name })
    const stays = t('handover.stays', { count: refused.length, number: format.number(refused.length) })
    notices.done(refused.length > 0 ? `${said} ${stays}` : said, batchId ? () => void undo(batchId) : undefined)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('handover.title', { name })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack gap="md">
        <RefInput
          field={personField}
          entity="person"
          label={t('handover.to')}
          value={to}
          refs={refs}
          onRef={(ref) => setRefs({ ...refs, [ref.id]: ref })}
          onChange={(value) => setTo(typeof value === 'string' ? value : null)}
        />
        <HandoverRoles person={record.id} duties={duties} left={left} onLeft={setLeft} />
        <DateInput
          field={leaveField}
          label={t('handover.leftOn')}
          description={t('handover.leftOn.help')}
          value={leftOn}
          refs={{}}
          onRef={() => undefined}
          onChange={setLeftOn}
        />
        {to !== null && count > 0 && <HandoverOutlook asked={asked} />}
        <Group justify="flex-end" gap="xs">
          {to === null && (
            <Text size="sm" c="dimmed">
              {t('handover.choose')}
            </Text>
          )}
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={to === null || count === 0 || unclear} loading={job.running} onClick={() => void run()}>
            {t('handover.run', { count, number: format.number(count) })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
