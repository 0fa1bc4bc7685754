import { Button, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { createContext, use, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryItem } from '../../../src-shared/ipc/entity-channels.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import { type FieldValue, type RecordView, type RefView, sameValue } from '../../../src-shared/kernel/value.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useValueText } from '../fields/value-text.ts'
import styles from './record.module.css'
import type { RecordEdit } from './use-record-edit.ts'

type Changes = Readonly<Record<string, FieldValue>>
type Refs = Readonly<Record<string, RefView>>

/** Putting earlier values back into the record whose page this is; null for whoever may not change it. */
export interface PutBack {
  readonly record: RecordView
  /** Why nothing can be put back at present. */
  readonly hindrance: 'deleted' | 'editing' | null
  /** Saves the values as a new change, with the version check and the conflicts of any edit. */
  run(changes: Changes, refs: Refs): void
}

const PutBackContext = createContext<PutBack | null>(null)

/** Gives the histories on a record's page what they need to put values back. */
export const PutBackProvider = PutBackContext.Provider

/** What the page gives its histories. `settle` is told how saving ended. */
export function usePutBack(
  record: RecordView | null,
  edit: RecordEdit,
  mayWrite: boolean,
  settle: (saved: RecordView | null) => void
): PutBack | null {
  const { editing, putBack } = edit
  return useMemo(() => {
    if (!record || !mayWrite) return null
    return {
      record,
      hindrance: record.deletedAt ? 'deleted' : editing ? 'editing' : null,
      run: (changes, refs) => void putBack(changes, refs).then(settle)
    }
  }, [record, mayWrite, editing, putBack, settle])
}

/** Why a value cannot be put back: it is so now, what it refers to is gone, or the column is none of ours. */
type Obstacle = { readonly kind: 'same' | 'extra' } | { readonly kind: 'gone'; readonly name: string | null }

function obstacleTo(record: RecordView, field: Field | null, before: FieldValue, refs: Refs): Obstacle | null {
  if (!field) return { kind: 'extra' }
  if (sameValue(record.values[field.key], before)) return { kind: 'same' }
  if (field.kind !== 'ref' && field.kind !== 'refs') return null
  const ids = typeof before === 'string' ? [before] : Array.isArray(before) ? (before as readonly string[]) : []
  const gone = ids.find((id) => !refs[id] || refs[id].deleted)
  return gone === undefined ? null : { kind: 'gone', name: refs[gone]?.name ?? null }
}

/** What changes values that were others before; a new record had none, and a purge or a look at a number changes none. */
const mayPutBack: ReadonlySet<string> = new Set(['update', 'import', 'undo', 'merge'])

interface PutBackFieldProps {
  /** null: a kept column of a sheet. */
  readonly field: Field | null
  readonly change: readonly [FieldValue, FieldValue] | undefined
  readonly item: HistoryItem
}

/** Puts a field back to what it was before a change; where that cannot be, it says why. */
export function PutBackField({ field, change, item }: PutBackFieldProps) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const text = useValueText()
  const putBack = use(PutBackContext)
  if (!change || !putBack || putBack.hindrance || !mayPutBack.has(item.action)) return null
  const [before] = change
  const obstacle = obstacleTo(putBack.record, field, before, item.refs)
  if (obstacle || !field) return <Text className={styles.why}>{obstacle && <Why obstacle={obstacle} />}</Text>
  const value = text(field, before, item.refs) || t('value.cleared')
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      ml={-6}
      leftSection={<IconArrowBackUp size={13} aria-hidden />}
      aria-label={t('putBack.field', { field: format.label(field.labels), value })}
      onClick={() => putBack.run({ [field.key]: before }, item.refs)}
    >
      {t('putBack')}
    </Button>
  )
}

function Why({ obstacle }: { readonly obstacle: Obstacle }) {
  const { t } = useTranslation('record')
  if (obstacle.kind !== 'gone') return t(`putBack.${obstacle.kind}`)
  return obstacle.name ? t('putBack.gone', { name: obstacle.name }) : t('putBack.goneUnnamed')
}

/** Puts all fields of a change back at once, where there are several that can be. */
export function PutBackEntry({ entity, item }: { readonly entity: Entity; readonly item: HistoryItem }) {
  const { t } = useTranslation('record')
  const putBack = use(PutBackContext)
  if (!putBack || putBack.hindrance || !mayPutBack.has(item.action)) return null
  const able = Object.entries(item.changes).flatMap(([key, [before]]) => {
    const field = entity.fields.find((f) => f.key === key) ?? null
    return obstacleTo(putBack.record, field, before, item.refs) === null ? [[key, before] as const] : []
  })
  if (able.length < 2) return null
  return (
    <Button
      mt={6}
      size="compact-xs"
      variant="light"
      leftSection={<IconArrowBackUp size={13} aria-hidden />}
      onClick={() => putBack.run(Object.fromEntries(able), item.refs)}
    >
      {t('putBack.all', { count: able.length })}
    </Button>
  )
}

/** Says above a history why nothing in it can be put back now. */
export function PutBackHindrance() {
  const { t } = useTranslation('record')
  const hindrance = use(PutBackContext)?.hindrance
  if (!hindrance) return null
  return (
    <Text size="xs" c="dimmed" mb={4}>
      {t(`putBack.${hindrance}`)}
    </Text>
  )
}
