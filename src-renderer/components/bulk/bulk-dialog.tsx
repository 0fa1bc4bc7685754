import { Button, Group, Modal, Select, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bulkFields } from '../../../src-shared/features/bulk/bulk.rules.ts'
import { inSentence } from '../../../src-shared/i18n/in-sentence.ts'
import { type Entity, type Field, takesItems } from '../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import { useRegister } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { focusField } from '../record/focus-field.ts'
import { type BulkLine, type BulkRecords, changesOf } from './bulk-changes.ts'
import { BulkLineEdit } from './bulk-line-edit.tsx'
import { BulkOutlookView } from './bulk-outlook.tsx'
import { useBulkApply } from './use-bulk-apply.ts'
import { useBulkPreview } from './use-bulk-preview.ts'

interface BulkDialogProps {
  readonly entity: Entity
  /** Which records; keep the same object as long as they are the same. */
  readonly records: BulkRecords
  /** How many they are. */
  readonly count: number
  /** Fields that stand there from the start. */
  readonly fields?: readonly string[]
  readonly onClose: () => void
  /** It was done; the notice that takes it back is shown already. */
  readonly onDone?: () => void
}

/** Sets fields of many records at once: which, to what, what that would do, and then one button that does it. */
export function BulkDialog({ entity, records, count, fields = [], onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('bulk')
  const format = useFormat()
  const { country } = useRegister().municipality
  const offered = bulkFields(entity, country)
  const [lines, setLines] = useState<readonly BulkLine[]>(() => fields.flatMap((key) => lineOf(offered, key)))
  const [refs, setRefs] = useState<Readonly<Record<string, RefView>>>({})
  const outlook = useBulkPreview(entity.name, records, lines)
  const applying = useBulkApply(entity)
  const what = (number: number): string => inSentence(format.label(entity.labels[number === 1 ? 'one' : 'many']))
  const changed = outlook.preview?.changed ?? 0
  const asked = Object.keys(changesOf(lines)).length > 0

  const add = (key: string | null): void => {
    setLines([...lines, ...lineOf(offered, key ?? '')])
    focusField(key ?? '')
  }
  const put = (at: number, line: BulkLine | null): void =>
    setLines(lines.flatMap((one, i) => (i === at ? (line ?? []) : one)))
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (changed > 0 && (await applying.run(records, changesOf(lines)))) {
      onDone?.()
      onClose()
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('title', { count, number: format.number(count), what: what(count) })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          {lines.map((line, at) => (
            <BulkLineEdit
              key={line.field.key}
              line={line}
              refs={refs}
              onChange={(next) => put(at, next)}
              onRef={(ref) => setRefs({ ...refs, [ref.id]: ref })}
              onRemove={() => put(at, null)}
            />
          ))}
          <Select
            key={lines.length}
            label={lines.length === 0 ? t('field') : t('field.further')}
            placeholder={t('field.choose')}
            searchable
            nothingFoundMessage={t('field.none')}
            data={groupsOf(entity, offered, lines, format.label)}
            value={null}
            onChange={add}
            data-autofocus={lines.length === 0 || undefined}
          />
          <BulkOutlookView entity={entity} outlook={outlook} asked={asked} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={changed === 0} loading={applying.running}>
              {changed === 0
                ? t(asked && !outlook.preview && !outlook.failure ? 'outlook.working' : 'apply.none')
                : t('apply', { count: changed, number: format.number(changed), what: what(changed) })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function lineOf(offered: readonly Field[], key: string): readonly BulkLine[] {
  const field = offered.find((one) => one.key === key)
  return field ? [{ field, mode: takesItems(field) ? 'add' : 'set', value: null }] : []
}

/** The fields that are not chosen yet, under their sections. */
function groupsOf(
  entity: Entity,
  offered: readonly Field[],
  lines: readonly BulkLine[],
  label: (labels: Field['labels']) => string
) {
  const left = offered.filter((field) => !lines.some((line) => line.field === field))
  return entity.sections
    .map((section) => ({
      group: label(section.labels),
      items: left
        .filter((field) => field.section === section.key)
        .map((field) => ({ value: field.key, label: label(field.labels) }))
    }))
    .filter(({ items }) => items.length > 0)
}
