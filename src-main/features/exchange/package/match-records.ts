import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { namedEntities } from '../../../../src-shared/features/exchange/profiles.ts'
import { type EntityName, fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { getOrMake } from '../../entities/get-or-make.ts'
import { knownRecords } from '../import/known-records.ts'
import { identityKey, matchRules } from '../import/match-rules.ts'
import type { PackedRecord } from './canonical.ts'

/**
 * The record here that a row is about: its id, null for none, `unclear` where it could be several. What the undoing of a
 * batch took away is as if it had never been (`undone`).
 */
export type Matched = { readonly id: string | null; readonly undone?: boolean } | 'unclear'

/** Where records are looked for. */
export interface MatchIn {
  readonly db: Database
  readonly municipalityId: string
  /** Of the same municipality: ids say it all, but for terms and names that each desk made by itself. */
  readonly own: boolean
}

/** Finds the records of an entity that rows are about: by id, then by national id, then by name. */
export function matchRecords(
  entity: EntityName,
  rows: readonly PackedRecord[],
  { db, municipalityId, own }: MatchIn
): readonly Matched[] {
  if (entity === 'municipality') return rows.map(() => ({ id: municipalityId }))
  const undoneOf = db
    .prepare<[string], 0 | 1>(
      `SELECT deleted_at IS NOT NULL AND deleted_batch IS NOT NULL FROM ${catalogue[entity].table} WHERE id = ?`
    )
    .pluck()
  const byId = rows.map(({ id }) => {
    const undone = undoneOf.get(id)
    return { id: undone === undefined ? null : id, undone: undone === 1 }
  })
  const byName = !own || namedEntities.has(entity)
  if (!byName || byId.every(({ id }) => id !== null)) return byId
  const taken = new Set(byId.flatMap(({ id }) => id ?? []))
  const known = new Known(entity, db, municipalityId)
  return rows.map(({ values }, at): Matched => {
    const same = byId[at]
    if (same && same.id !== null) return same
    const found = known.find(values).filter((one) => !taken.has(one))
    if (found.length > 1) return 'unclear'
    if (found[0] !== undefined) taken.add(found[0])
    return { id: found[0] ?? null }
  })
}

/** The records of an entity by what they can be found by. */
class Known {
  private readonly entity: EntityName
  private readonly numbers = new Map<string, string[]>()
  private readonly titles = new Map<string, string[]>()
  private readonly names = new Map<string, string[]>()

  constructor(entity: EntityName, db: Database, municipalityId: string) {
    this.entity = entity
    const { strong, normalise } = matchRules[entity]
    for (const { id, name, names, ids, deleted } of knownRecords(db, entity, municipalityId)) {
      if (deleted) continue
      for (const key of strong) if (ids[key]) getOrMake(this.numbers, `${key} ${ids[key]}`, () => []).push(id)
      getOrMake(this.titles, normalise(name), () => []).push(id)
      for (const one of new Set(names.map(normalise))) getOrMake(this.names, one, () => []).push(id)
    }
  }

  /** A number says it alone; a name that is the record's first one goes before its other names. */
  find(values: Values): readonly string[] {
    const { strong, names, normalise } = matchRules[this.entity]
    for (const key of strong) {
      const number = key === identityKey ? null : values[key]
      const found = number ? this.numbers.get(`${key} ${String(number)}`) : undefined
      if (found) return found
    }
    const title = normalise(String(values[catalogue[this.entity].title] ?? ''))
    if (title === '') return []
    const first = this.titles.get(title) ?? this.names.get(title)
    if (first) return first
    const others = names.flatMap((key) => {
      const said = values[key]
      return fieldOf(catalogue[this.entity], key).kind === 'list' && Array.isArray(said) ? (said as string[]) : []
    })
    return [...new Set(others.flatMap((name) => this.titles.get(normalise(name)) ?? []))]
  }
}
