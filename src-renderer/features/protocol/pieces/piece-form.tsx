import { Button, Group } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Entity, fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { RecordView, Values } from '../../../../src-shared/kernel/value.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { ConflictDialog } from '../../../components/record/conflict-dialog.tsx'
import { DraftOffer } from '../../../components/record/draft-offer.tsx'
import { FieldEdit } from '../../../components/record/field-edit.tsx'
import { useDraft } from '../../../components/record/use-draft.ts'
import { useKeptDraft } from '../../../components/record/use-kept-draft.ts'
import { useRecordEdit } from '../../../components/record/use-record-edit.ts'
import styles from './pieces.module.css'

interface PieceFormProps {
  readonly entity: Entity
  /** What is changed; null for a new one. */
  readonly piece: RecordView | null
  /** Which record a new one is of, by its field. */
  readonly of: Values
  /** What else a new one begins with. */
  readonly begins?: Values | undefined
  readonly keys: readonly string[]
  readonly onDone: () => void
}

/** The few fields of a piece that are written where it stands; what is typed is kept as a draft. */
export function PieceForm({ entity, piece, of, begins, keys, onDone }: PieceFormProps) {
  const { t } = useTranslation(['protocol', 'record'])
  const notices = useNotices()
  const edit = useRecordEdit(entity, piece, piece ? null : { values: { ...of, ...begins }, refs: {} })
  const draft = useDraft(entity.name, piece?.id ?? `new.${Object.values(of).join('.')}`)
  const form = useRef<HTMLFormElement>(null)
  const begun = Object.keys(edit.changes).some((key) => keys.includes(key) && edit.changes[key] !== begins?.[key])
  useKeptDraft({ ...edit, dirty: begun }, draft)
  const { open } = edit
  useEffect(() => {
    open('general')
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus())
  }, [open])

  const settle = (saved: RecordView | null): void => {
    if (!saved) return
    draft.drop()
    notices.done(t('record:saved'))
    onDone()
  }
  const cancel = (): void => {
    draft.drop()
    onDone()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void edit.save().then(settle)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const listOpen = document.activeElement?.getAttribute('aria-expanded') === 'true'
    if (event.key === 'Escape' && !listOpen) cancel()
    else if (event.key === 's' && event.ctrlKey) form.current?.requestSubmit()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      {!begun && draft.draft && (
        <div className={styles.wide}>
          <DraftOffer draft={draft.draft} onTake={edit.take} onDrop={draft.drop} />
        </div>
      )}
      {keys.map((key) => (
        <FieldEdit
          key={key}
          field={fieldOf(entity, key)}
          value={edit.values[key]}
          error={edit.errors[key]}
          params={edit.params}
          refs={edit.refs}
          onSet={edit.set}
          onRef={edit.addRef}
        />
      ))}
      {edit.failure && <FailureAlert failure={edit.failure} className={styles.wide ?? ''} />}
      <Group gap="xs" className={styles.wide} justify="flex-end">
        <Button size="xs" variant="default" onClick={cancel}>
          {t('piece.cancel')}
        </Button>
        <Button size="xs" type="submit" loading={edit.saving}>
          {t('piece.save')}
        </Button>
      </Group>
      {edit.theirs && (
        <ConflictDialog
          entity={entity}
          edit={edit}
          theirs={edit.theirs}
          onDone={(kept) => void edit.resolve(kept).then(settle)}
        />
      )}
    </form>
  )
}
