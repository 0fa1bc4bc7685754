import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { dataVersion } from '../../db/data-version.ts'
import type { Database } from '../../db/open.ts'

/** A record that was written. */
export interface Change {
  readonly entity: EntityName
  readonly seq: number
  readonly id: string
  /** The ids of the records that it referred to before or refers to now. */
  readonly named: readonly string[]
  /** Its place in its list may be another: it was made, deleted, brought back or renamed. */
  readonly moved: boolean
}

/** What was written; `unknown` where it was another connection, or more than is remembered. */
export type Changes = readonly Change[] | 'unknown'

interface Written {
  /** The last ones, oldest first. */
  readonly log: Change[]
  /** How many are not in the log any more. */
  dropped: number
  readonly entities: Set<EntityName>
}

const written = new WeakMap<Database, Written>()

/** More changes than this, and whoever did not look in the meantime begins anew. */
const rememberedAtMost = 1000

/** Says that a record was written; also when the transaction is rolled back later, as looking once too often is harmless. */
export function noteChange(db: Database, change: Change): void {
  const known = writtenOn(db)
  known.entities.add(change.entity)
  if (known.log.push(change) < 2 * rememberedAtMost) return
  known.log.splice(0, rememberedAtMost)
  known.dropped += rememberedAtMost
}

/** Says that records of this entity look different, as what they refer to is called something else. */
export function noteNewNames(db: Database, entity: EntityName): void {
  writtenOn(db).entities.add(entity)
}

/** Grows with every write on this connection; for noticing that there was one. */
export function changeCount(db: Database): number {
  const { log, dropped } = writtenOn(db)
  return dropped + log.length
}

/** Answers, each time it is asked, what was written since the time before; `unknown` the first time. */
export function watchChanges(db: Database): () => Changes {
  let version: unknown
  let seen = 0
  return () => {
    const { log, dropped } = writtenOn(db)
    const before = version
    version = dataVersion(db)
    const isKnown = version === before && seen >= dropped
    const since = isKnown ? log.slice(seen - dropped) : 'unknown'
    seen = dropped + log.length
    return since
  }
}

/** The entities written since the last call; for telling the windows after a commit. */
export function takeChangedEntities(db: Database): readonly EntityName[] {
  const { entities } = writtenOn(db)
  const taken = [...entities]
  entities.clear()
  return taken
}

function writtenOn(db: Database): Written {
  const known = written.get(db)
  if (known) return known
  const none: Written = { log: [], dropped: 0, entities: new Set() }
  written.set(db, none)
  return none
}
