import { Button, Group, Modal, Radio, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import { type FieldValue, type RecordView, sameValue } from '../../../src-shared/kernel/value.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useValueText } from '../fields/value-text.ts'
import styles from './record.module.css'
import type { RecordEdit } from './use-record-edit.ts'

interface ConflictDialogProps {
  readonly entity: Entity
  readonly edit: RecordEdit
  readonly theirs: RecordView
  readonly onDone: (kept: Readonly<Record<string, FieldValue>>) => void
}

type Side = 'mine' | 'theirs'

/** Somebody saved in between: both versions side by side, field by field, to choose from. Nothing is overwritten unseen. */
export function ConflictDialog({ entity, edit, theirs, onDone }: ConflictDialogProps) {
  const { t } = useTranslation('record')
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const changed = entity.fields.filter((f) => !sameValue(theirs.values[f.key], edit.before[f.key]))
  const both = entity.fields.filter(
    (f) => f.key in edit.changes && !sameValue(theirs.values[f.key], edit.changes[f.key]) && changed.includes(f)
  )
  const onlyTheirs = changed.filter((f) => !(f.key in edit.changes))
  const kept = (): Readonly<Record<string, FieldValue>> =>
    Object.fromEntries(Object.entries(edit.changes).filter(([key]) => chosen[key] !== 'theirs'))
  const open = both.filter((f) => !chosen[f.key])
  return (
    <Modal
      opened
      onClose={edit.leaveConflict}
      title={t('conflict.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('conflict.back') }}
    >
      <Text mb="sm">{both.length > 0 ? t('conflict.text') : t('conflict.apart')}</Text>
      {both.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('conflict.field')}</th>
              <th scope="col">{t('conflict.mine')}</th>
              <th scope="col">{t('conflict.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {both.map((field) => (
              <Choice
                key={field.key}
                field={field}
                edit={edit}
                theirs={theirs}
                chosen={chosen[field.key] ?? null}
                onChoose={(side) => setChosen({ ...chosen, [field.key]: side })}
              />
            ))}
          </tbody>
        </table>
      )}
      <OnlyTheirs fields={onlyTheirs} theirs={theirs} />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={edit.leaveConflict}>
          {t('conflict.back')}
        </Button>
        <Button disabled={open.length > 0} loading={edit.saving} onClick={() => onDone(kept())}>
          {t('conflict.save')}
        </Button>
      </Group>
    </Modal>
  )
}

interface ChoiceProps {
  readonly field: Field
  readonly edit: RecordEdit
  readonly theirs: RecordView
  readonly chosen: Side | null
  readonly onChoose: (side: Side) => void
}

function Choice({ field, edit, theirs, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const text = useValueText()
  const label = format.label(field.labels)
  const sides = [
    ['mine', text(field, edit.changes[field.key], edit.refs)],
    ['theirs', text(field, theirs.values[field.key], theirs.refs)]
  ] as const
  return (
    <tr>
      <th scope="row">{label}</th>
      {sides.map(([side, value]) => (
        <td key={side}>
          <Radio
            name={`conflict-${field.key}`}
            checked={chosen === side}
            onChange={() => onChoose(side)}
            label={value || t('value.cleared')}
            aria-label={`${label}, ${t(`conflict.${side}`)}: ${value || t('value.cleared')}`}
          />
        </td>
      ))}
    </tr>
  )
}

/** What the other changed elsewhere: it stands, and is told. */
function OnlyTheirs({ fields, theirs }: { readonly fields: readonly Field[]; readonly theirs: RecordView }) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const text = useValueText()
  if (fields.length === 0) return null
  return (
    <>
      <Text size="sm" fw={600} mt="md">
        {t('conflict.also')}
      </Text>
      <table className={styles.table}>
        <tbody>
          {fields.map((field) => (
            <tr key={field.key}>
              <th scope="row">{format.label(field.labels)}</th>
              <td>{text(field, theirs.values[field.key], theirs.refs) || t('value.cleared')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
