import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { type Entity, type EntityName, type Field, fieldOf, type Gathered } from '../../../src-shared/kernel/field.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import type { EntityStore, WrittenRecord } from './entity-store.ts'
import { idsIn } from './names.ts'
import { seqsReferringTo } from './references.ts'

/** Keeps the lists of records naming at least what their pieces name (`Entity.gathered`). */
export interface Gathers {
  /** To be called for every record that is written. */
  note(entity: EntityName, written: WrittenRecord): void
  /** Writes what follows from what was noted. */
  finish(): void
}

interface Gathering {
  readonly piece: Entity
  readonly belongsTo: Field
  readonly owner: EntityName
  readonly lists: readonly Gathered[]
}

const gatherings: readonly Gathering[] = Object.values<Entity>(catalogue).flatMap((piece) => {
  if (!piece.gathered || piece.belongsTo === undefined) return []
  const belongsTo = fieldOf(piece, piece.belongsTo)
  return belongsTo.kind === 'ref' ? [{ piece, belongsTo, owner: belongsTo.entity, lists: piece.gathered }] : []
})

/**
 * The gatherings of one unit of work: a list that lost what a living piece names gets it back, one that lacks what a
 * piece now names gets it. A piece that goes takes nothing from the list, as it may be said there by itself.
 *
 * @param store writes without asking whose the records are, as what follows from an allowed change is allowed
 */
export function createGathers(
  { db, municipalityId }: { readonly db: Database; readonly municipalityId: string },
  store: (entity: EntityName) => EntityStore
): Gathers {
  const owners = new Map<Gathering, Set<string>>()
  const look = (gathering: Gathering, owner: string | undefined): void => {
    if (owner !== undefined) owners.set(gathering, (owners.get(gathering) ?? new Set()).add(owner))
  }

  const changed = (keys: readonly string[], before: Values | null, after: Values): boolean =>
    before !== null && keys.some((key) => idsIn(before[key]).some((id) => !idsIn(after[key]).includes(id)))

  const complete = ({ piece, belongsTo, owner, lists }: Gathering, id: string): void => {
    const record = store(owner).byId(id)
    if (!record || record.deletedAt !== null) return
    const pieces = store(piece.name)
      .bySeq(seqsReferringTo(db, belongsTo, id, municipalityId))
      .filter(({ deletedAt }) => deletedAt === null)
    const lacking = lists.flatMap(({ from, into }): [string, readonly string[]][] => {
      const has = idsIn(record.values[into])
      const named = new Set(pieces.flatMap(({ values }) => idsIn(values[from])))
      for (const one of has) named.delete(one)
      return named.size > 0 ? [[into, [...has, ...named]]] : []
    })
    if (lacking.length > 0) store(owner).update(record, Object.fromEntries(lacking))
  }

  let following = false
  return {
    note(entity, { id, before, after }) {
      if (following || after === null) return
      for (const gathering of gatherings) {
        if (gathering.piece.name === entity) look(gathering, idsIn(after[gathering.belongsTo.key])[0])
        const lists = gathering.lists.map(({ into }) => into)
        if (gathering.owner === entity && changed(lists, before, after)) look(gathering, id)
      }
    },
    finish() {
      following = true
      for (const [gathering, ids] of owners) for (const id of ids) complete(gathering, id)
      owners.clear()
      following = false
    }
  }
}
