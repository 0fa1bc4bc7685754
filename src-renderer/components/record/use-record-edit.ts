import { useCallback, useMemo, useState } from 'react'
import type { ErrorCode } from '../../../src-shared/kernel/errors.ts'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import type { ErrorParams, Failure } from '../../../src-shared/kernel/result.ts'
import { validateValues } from '../../../src-shared/kernel/validate.ts'
import {
  type FieldValue,
  type RecordView,
  type RefView,
  sameValue,
  type Values
} from '../../../src-shared/kernel/value.ts'
import { call, failureOf } from '../../api/bridge.ts'
import { useRemember } from '../../api/use-channel.ts'
import { useRegister } from '../../app/session.tsx'
import type { Prefill } from './prefill.ts'
import type { Draft } from './use-draft.ts'

type Changes = Readonly<Record<string, FieldValue>>
type Errors = Readonly<Record<string, ErrorCode>>
type Refs = Readonly<Record<string, RefView>>

interface State {
  /** Sections whose fields are inputs now; a new record has them all open. */
  readonly sections: ReadonlySet<string>
  /** The record the changes are made to; the version of it that was read decides about conflicts. */
  readonly base: RecordView | null
  readonly changes: Changes
  readonly refs: Refs
  readonly errors: Errors
  /** What the errors' texts name. */
  readonly params: ErrorParams
  readonly failure: Failure | null
  /** The record as somebody else saved it meanwhile. */
  readonly theirs: RecordView | null
  readonly saving: boolean
}

/** Editing a record: what is open, what was changed, what was refused. */
export interface RecordEdit extends Omit<State, 'base'> {
  readonly editing: boolean
  readonly dirty: boolean
  /** What the fields show: the record's values under the changes. */
  readonly values: Values
  /** The changes' own record, as it was read. */
  readonly before: Values
  readonly version: number | null
  open(section: string): void
  set(key: string, value: FieldValue): void
  addRef(ref: RefView): void
  take(draft: Draft): void
  cancel(): void
  /** Answers with the saved record, or null when it was refused (errors, conflict and failure then say why). */
  save(): Promise<RecordView | null>
  /** Saves these values over the record as it was read; what is refused stays open as an edit. */
  putBack(changes: Changes, refs: Refs): Promise<RecordView | null>
  /** Ends a conflict: these of the changes are kept, over the other's record. */
  resolve(kept: Changes): Promise<RecordView | null>
  leaveConflict(): void
}

const nothing: Omit<State, 'sections' | 'base'> = {
  changes: {},
  refs: {},
  errors: {},
  params: {},
  failure: null,
  theirs: null,
  saving: false
}

function withChange(state: State, key: string, value: FieldValue): State {
  const { [key]: _change, ...changes } = state.changes
  const { [key]: _error, ...errors } = state.errors
  const same = sameValue(state.base?.values[key] ?? null, value)
  return { ...state, errors, changes: same ? changes : { ...changes, [key]: value } }
}

/** The errors of what was changed; what an import left odd elsewhere does not hinder saving. */
function errorsOf(entity: Entity, errors: Errors, changes: Changes): Errors {
  return Object.fromEntries(
    Object.entries(errors).filter(([key]) => key in changes || entity.fields.some((f) => f.key === key && f.required))
  )
}

/**
 * Editing as it happens on a record's page. Changes are kept against the version that was read, not as a copy of the
 * whole record: only they are saved, and somebody else's changes to other fields stand.
 */
export function useRecordEdit(entity: Entity, record: RecordView | null, prefill: Prefill | null = null): RecordEdit {
  const { country } = useRegister().municipality
  const remember = useRemember()
  const [state, setState] = useState<State>(() => ({
    ...nothing,
    ...(!record && prefill && { changes: prefill.values, refs: prefill.refs }),
    base: record,
    sections: new Set(record ? [] : entity.sections.map((section) => section.key))
  }))
  const editing = state.sections.size > 0
  const base = editing ? state.base : record
  const values = useMemo(() => ({ ...base?.values, ...state.changes }), [base, state.changes])

  const put = useCallback(
    async (changes: Changes, version: number | null): Promise<RecordView | null> => {
      setState((s) => ({ ...s, saving: true, failure: null, errors: {} }))
      try {
        const id = record?.id ?? null
        const saved = await call(`${entity.name}.save`, { id, version, values: mutable(changes) })
        remember(`${entity.name}.get`, { id: saved.record.id }, saved.record)
        // A new record's page takes the place of this one: until then nothing here may be opened and written anew.
        if (record) setState({ ...nothing, base: saved.record, sections: new Set() })
        return saved.record
      } catch (error) {
        const failure = failureOf(error)
        const conflict = failure.code === 'record.conflict' && failure.detail != null
        setState((s) => ({
          ...s,
          saving: false,
          theirs: conflict ? (failure.detail as RecordView) : null,
          errors: failure.fields ?? {},
          params: failure.params ?? {},
          failure: conflict || failure.fields ? null : failure
        }))
        return null
      }
    },
    [entity, record, remember]
  )

  const save = useCallback(async () => {
    const checked = validateValues(entity, values, country)
    const errors = errorsOf(entity, checked.fields, state.changes)
    if (Object.keys(errors).length > 0) {
      setState((s) => ({ ...s, errors }))
      return null
    }
    const changes = Object.fromEntries(
      Object.entries(state.changes).map(([key, value]) => [key, checked.values[key] ?? value])
    )
    return put(changes, base?.version ?? null)
  }, [entity, values, country, state.changes, base?.version, put])

  return {
    ...state,
    editing,
    dirty: Object.keys(state.changes).length > 0,
    values,
    before: base?.values ?? {},
    version: base?.version ?? null,
    refs: useMemo(() => ({ ...base?.refs, ...state.refs }), [base, state.refs]),
    open: useCallback(
      (section) =>
        setState((s) => ({
          ...s,
          base: s.sections.size === 0 ? record : s.base,
          sections: new Set([...s.sections, section])
        })),
      [record]
    ),
    set: useCallback((key, value) => setState((s) => withChange(s, key, value)), []),
    addRef: useCallback((ref) => setState((s) => ({ ...s, refs: { ...s.refs, [ref.id]: ref } })), []),
    take: useCallback((draft) => setState((s) => taken(entity, s, record, draft)), [entity, record]),
    cancel: useCallback(() => setState({ ...nothing, base: record, sections: new Set() }), [record]),
    save,
    putBack: useCallback(
      (changes, refs) => {
        const version = record?.version ?? null
        setState((s) => taken(entity, s, record, { version, changes, refs }))
        return put(changes, version)
      },
      [entity, record, put]
    ),
    resolve: useCallback(
      async (kept) => {
        const { theirs } = state
        if (theirs && Object.keys(kept).length === 0) {
          remember(`${entity.name}.get`, { id: theirs.id }, theirs)
          setState({ ...nothing, base: theirs, sections: new Set() })
          return theirs
        }
        return put(kept, theirs?.version ?? null)
      },
      [entity, put, remember, state]
    ),
    leaveConflict: useCallback(() => setState((s) => ({ ...s, theirs: null })), [])
  }
}

/** A draft goes on where it was left; made to an older version, it meets the newer one when it is saved. */
function taken(entity: Entity, state: State, record: RecordView | null, draft: Omit<Draft, 'at'>): State {
  const touched = entity.fields.filter((f) => f.key in draft.changes).map((f) => f.section)
  return {
    ...state,
    base: record && draft.version !== null ? { ...record, version: draft.version } : record,
    changes: draft.changes,
    refs: draft.refs,
    sections: new Set([...state.sections, ...touched])
  }
}

type Mutable = Parameters<typeof call<'system.save'>>[1]['values']

function mutable(changes: Changes): Mutable {
  return { ...changes } as Mutable
}
