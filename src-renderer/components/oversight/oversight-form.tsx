import { Button, Group, Text } from '@mantine/core'
import { type FormEvent, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { nextOversight } from '../../../src-shared/features/agreements/agreement.rules.ts'
import { oversightEntity } from '../../../src-shared/features/agreements/oversight.fields.ts'
import { type Entity, fieldOf } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, RecordView, RefView } from '../../../src-shared/kernel/value.ts'
import { useToday } from '../../app/use-today.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { useNotices } from '../feedback/use-notices.tsx'
import { ConflictDialog } from '../record/conflict-dialog.tsx'
import { FieldEdit } from '../record/field-edit.tsx'
import { useRecordEdit } from '../record/use-record-edit.ts'
import styles from './oversight.module.css'
import { questionsIn, useQuestions } from './use-questions.ts'

interface OversightFormProps {
  readonly agreement: RecordView
  /** null: it was not planned. */
  readonly planned: RecordView | null
  /** Who the user is among the people of the register. */
  readonly me: RefView | null
  readonly onDone: () => void
}

const asked = ['completedOn', 'method', 'conclusion', 'by', 'url', 'nextOn', 'findings'] as const
const entity: Entity = oversightEntity
const text = (value: FieldValue | undefined): string | null => (typeof value === 'string' && value ? value : null)

/** What is asked when an oversight was done; the day, the method and the next one are proposed. */
export function OversightForm({ agreement, planned, me, onDone }: OversightFormProps) {
  const { t } = useTranslation(['agreements', 'record'])
  const format = useFormat()
  const notices = useNotices()
  const today = useToday()
  const form = useRef<HTMLFormElement>(null)
  const edit = useRecordEdit(entity, planned, {
    values: { agreement: agreement.id },
    refs: { [agreement.id]: { id: agreement.id, name: String(agreement.values['name'] ?? '') } }
  })
  const { open, set, addRef } = edit
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    open('general')
    const proposed = {
      completedOn: today,
      method: text(planned?.values['method']) ?? text(agreement.values['oversightMethod']),
      by: text(planned?.values['by']) ?? me?.id ?? null,
      nextOn: text(planned?.values['nextOn']) ?? nextOversight(agreement.values, today)
    }
    if (me) addRef(me)
    for (const [key, value] of Object.entries(proposed)) set(key, value)
    requestAnimationFrame(() => form.current?.querySelector('input')?.focus())
  }, [open, set, addRef, today, planned, agreement, me])

  const proposedNext = nextOversight(agreement.values, text(edit.values['completedOn']))
  const onSet = useCallback(
    (key: string, value: FieldValue): void => {
      set(key, value)
      // Another day moves the next one along, unless somebody has said which.
      if (key === 'completedOn' && text(edit.values['nextOn']) === proposedNext)
        set('nextOn', nextOversight(agreement.values, text(value)))
    },
    [set, edit.values, proposedNext, agreement.values]
  )
  const settle = (saved: RecordView | null): void => {
    if (!saved) return
    const next = text(saved.values['nextOn'])
    notices.done(next ? t('oversight.doneNext', { date: format.date(next) }) : t('oversight.done'))
    onDone()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void edit.save().then(settle)
  }
  const questions = useQuestions(planned?.id ?? null).data?.rows ?? []
  const unanswered = questionsIn(questions, 'unanswered').length
  const plannedOn = text(planned?.values['plannedOn'])
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Text size="sm" fw={600}>
        {String(agreement.values['name'] ?? '')}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {plannedOn ? t('oversight.planned', { date: format.date(plannedOn) }) : t('oversight.unplanned')}
      </Text>
      <div className={styles.fields}>
        {asked.map((key) => (
          <FieldEdit
            key={key}
            field={fieldOf(entity, key)}
            value={edit.values[key]}
            error={edit.errors[key]}
            params={edit.params}
            refs={edit.refs}
            onSet={onSet}
            onRef={addRef}
          />
        ))}
      </div>
      {unanswered > 0 && (
        <Text size="sm" fw={600} c="var(--sam-missing)" mt="sm">
          {t('questions.reason.unanswered', { count: unanswered, total: questions.length })}
        </Text>
      )}
      <Text size="xs" c="dimmed" mt="sm">
        {t('oversight.kept')}
      </Text>
      {edit.failure && <FailureAlert failure={edit.failure} mt="sm" />}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onDone}>
          {t('oversight.cancel')}
        </Button>
        <Button type="submit" loading={edit.saving} disabled={!text(edit.values['completedOn'])}>
          {t('oversight.save')}
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
