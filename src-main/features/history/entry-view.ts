import type { HistoryAction, HistoryChanges } from '../../../src-shared/features/register/history.ts'
import type { HistoryLine } from '../../../src-shared/features/register/history-contract.ts'
import { entityNames } from '../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Answer, FieldValue, RefView } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { batchTitles } from '../batches/batches.ts'
import { refsInChanges } from '../entities/changed-refs.ts'
import { userNames } from '../entities/handlers/reading.ts'
import { createNames, idsIn, type Names } from '../entities/names.ts'
import type { EntryRow } from './find-entries.ts'

/** Makes stored entries into lines; keep it for one request or one run, as it remembers names. */
export function lineMaker(db: Database): (row: EntryRow) => HistoryLine {
  const names = createNames(db)
  const users = userNames(db)
  const batches = new Map(batchTitles(db, names).map(({ id, title }) => [id, { id, title }]))
  return ({ seq, at, userId, batchId, entity: name, recordId, version, action, changes: json }) => {
    const entity = entityNames.find((known) => known === name)
    const changes = json === null ? null : maskedChanges(JSON.parse(json) as HistoryChanges)
    const found = entity ? names.of(entity, recordId) : null
    return {
      seq,
      at,
      user: { id: userId, name: users.get(userId) ?? '' },
      batch: batchId === null ? null : (batches.get(batchId) ?? { id: batchId, title: '' }),
      entity: name,
      record: entity ? recordOf(recordId, found) : { id: recordId, name: users.get(recordId) ?? '', state: 'gone' },
      version,
      action: action as HistoryAction,
      changes,
      refs: maskedNames(entity ? refsInChanges(entity, changes ?? {}, names) : unitsIn(changes ?? {}, names))
    }
  }
}

function recordOf(id: string, found: RefView | null): HistoryLine['record'] {
  if (!found) return { id, name: '', state: 'gone' }
  return { id, name: maskPersonalNumbers(found.name), state: found.deleted ? 'deleted' : 'there' }
}

/** The units that a user was given or lost. */
function unitsIn({ units }: HistoryChanges, names: Names): Readonly<Record<string, RefView>> {
  const found = (units ?? []).flatMap((value) => idsIn(value)).flatMap((id) => names.of('organisationUnit', id) ?? [])
  return Object.fromEntries(found.map((view) => [view.id, view]))
}

function maskedNames(refs: Readonly<Record<string, RefView>>): Readonly<Record<string, RefView>> {
  return Object.fromEntries(
    Object.entries(refs).map(([id, ref]) => [id, { ...ref, name: maskPersonalNumbers(ref.name) }])
  )
}

/** A list of everything is no place for personal numbers that an old value may still hold. */
function maskedChanges(changes: HistoryChanges): HistoryChanges {
  return Object.fromEntries(
    Object.entries(changes).map(([key, [before, after]]) => [key, [masked(before), masked(after)] as const])
  )
}

function masked(value: FieldValue): FieldValue {
  if (typeof value === 'string') return maskPersonalNumbers(value)
  if (value === null || typeof value === 'number') return value
  if (!('value' in value)) return value.map((item) => maskPersonalNumbers(item))
  const told = Object.entries(value).map(([key, text]) => [key, key === 'value' ? text : maskPersonalNumbers(text)])
  return Object.fromEntries(told) as unknown as Answer
}
