import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { type Entity, type EntityName, fieldOf, type Mirror } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import type { EntityStore, WrittenRecord } from './entity-store.ts'
import { idsIn } from './names.ts'
import type { StoredRecord } from './record-reader.ts'
import { seqsReferringTo } from './references.ts'

/** Keeps a list of references and the records that say the same in step, whichever of the two is written. */
export interface Mirrors {
  /** To be called for every record that is written. */
  note(entity: EntityName, written: WrittenRecord): void
  /** Writes what follows from what was noted. */
  finish(): void
}

interface Mirrored {
  readonly entity: Entity
  readonly mirror: Mirror
  readonly owner: EntityName
}

const mirrored: readonly Mirrored[] = Object.values<Entity>(catalogue).flatMap((entity) => {
  if (!entity.mirrors) return []
  const field = fieldOf(entity, entity.mirrors.owner)
  return field.kind === 'ref' ? [{ entity, mirror: entity.mirrors, owner: field.entity }] : []
})

/**
 * The mirrors of one unit of work. A record that was written in it has the last word over the list; `store` writes
 * without asking whose the records are, as what follows from an allowed change is allowed.
 *
 * @param today civil date, for a record whose list no longer names it
 */
export function createMirrors(
  { db, municipalityId }: { readonly db: Database; readonly municipalityId: string },
  store: (entity: EntityName) => EntityStore,
  today: () => string
): Mirrors {
  /** owner id -> target ids whose record was written, by mirroring entity. */
  const records = new Map<Mirrored, Map<string, Set<string>>>()
  /** owner id -> the list as it was and is. */
  const lists = new Map<Mirrored, Map<string, { readonly was: readonly string[]; is: readonly string[] }>>()

  const noteRecord = (mirror: Mirrored, values: Values | null): void => {
    const [owner] = idsIn(values?.[mirror.mirror.owner])
    const [target] = idsIn(values?.[mirror.mirror.target])
    if (owner === undefined || target === undefined) return
    const owners = records.get(mirror) ?? new Map<string, Set<string>>()
    records.set(mirror, owners.set(owner, (owners.get(owner) ?? new Set()).add(target)))
  }
  const noteList = (mirror: Mirrored, { id, before, after }: WrittenRecord): void => {
    const was = idsIn(before?.[mirror.mirror.field])
    const is = idsIn(after?.[mirror.mirror.field])
    if (after === null || (was.length === is.length && was.every((one) => is.includes(one)))) return
    const known = lists.get(mirror) ?? new Map<string, { was: readonly string[]; is: readonly string[] }>()
    lists.set(mirror, known.set(id, { was: known.get(id)?.was ?? was, is }))
  }

  const recordsOf = ({ entity, mirror }: Mirrored, owner: string): ReadonlyMap<string | undefined, StoredRecord> => {
    const seqs = seqsReferringTo(db, fieldOf(entity, mirror.owner), owner, municipalityId)
    return livingBy(mirror, store(entity.name).bySeq(seqs))
  }

  const followRecords = (mirror: Mirrored, owner: string, targets: ReadonlySet<string>): void => {
    const record = store(mirror.owner).byId(owner)
    if (!record || record.deletedAt !== null) return
    const { field } = mirror.mirror
    const list = listAfter(mirror.mirror, idsIn(record.values[field]), recordsOf(mirror, owner), targets)
    store(mirror.owner).update(record, { [field]: list })
  }

  const followList = (mirror: Mirrored, owner: string, was: readonly string[], is: readonly string[]): void => {
    const { state, present, gone, goneOn } = mirror.mirror
    const written = records.get(mirror)?.get(owner)
    const known = recordsOf(mirror, owner)
    for (const [target, record] of known) {
      if (target === undefined || written?.has(target)) continue
      const said = record.values[state]
      if (is.includes(target) && !was.includes(target) && !isListed(mirror.mirror, said))
        store(mirror.entity.name).update(record, { [state]: present, [goneOn]: null })
      else if (was.includes(target) && !is.includes(target) && isListed(mirror.mirror, said))
        store(mirror.entity.name).update(record, {
          [state]: gone,
          ...(record.values[goneOn] == null && { [goneOn]: today() })
        })
    }
    const missing = is.filter((target) => !known.has(target) && !written?.has(target))
    if (mirror.mirror.makes) makeRecords(store(mirror.entity.name), mirror.mirror, owner, missing)
  }

  let following = false
  return {
    note(entity, written) {
      if (following) return
      for (const mirror of mirrored) {
        // Another title or a review says nothing of the list.
        if (mirror.entity.name === entity && saysOtherwise(mirror.mirror, written)) {
          noteRecord(mirror, written.before)
          noteRecord(mirror, written.after)
        }
        if (mirror.owner === entity) noteList(mirror, written)
      }
    },
    finish() {
      following = true
      for (const [mirror, owners] of records)
        for (const [owner, targets] of owners) followRecords(mirror, owner, targets)
      for (const [mirror, owners] of lists)
        for (const [owner, { was, is }] of owners) followList(mirror, owner, was, is)
      records.clear()
      lists.clear()
      following = false
    }
  }
}

/**
 * The living records by what they are about; of several about the same, one that is listed, else one that says something.
 */
function livingBy(mirror: Mirror, records: readonly StoredRecord[]): ReadonlyMap<string | undefined, StoredRecord> {
  const rank = ({ values }: StoredRecord): number =>
    isListed(mirror, values[mirror.state]) ? 2 : typeof values[mirror.state] === 'string' ? 1 : 0
  const living = records.filter(({ deletedAt }) => deletedAt === null)
  const listedLast = living.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
  return new Map(listedLast.map((record) => [idsIn(record.values[mirror.target])[0], record] as const))
}

/** The list after records about these targets were written. */
function listAfter(
  mirror: Mirror,
  before: readonly string[],
  known: ReadonlyMap<string | undefined, StoredRecord>,
  targets: ReadonlySet<string>
): string[] {
  const list = new Set(before)
  for (const target of targets) {
    const record = known.get(target)
    const state = record?.values[mirror.state]
    if (record && isListed(mirror, state)) list.add(target)
    else if (typeof state === 'string' || (mirror.makes && !record)) list.delete(target)
  }
  return [...list]
}

function makeRecords(store: EntityStore, mirror: Mirror, owner: string, targets: readonly string[]): void {
  for (const target of targets)
    store.insert({ [mirror.owner]: owner, [mirror.target]: target, [mirror.state]: mirror.present })
}

function isListed({ present, makes }: Mirror, state: FieldValue | undefined): boolean {
  return state === present || (makes === true && state == null)
}

function saysOtherwise({ owner, target, state }: Mirror, { before, after }: WrittenRecord): boolean {
  return !before || !after || [owner, target, state].some((key) => (before[key] ?? null) !== (after[key] ?? null))
}
