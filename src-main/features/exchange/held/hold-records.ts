import type { HeldCounts } from '../../../../src-shared/features/exchange/held.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { getOrMake } from '../../entities/get-or-make.ts'
import { perConnection } from '../../entities/per-connection.ts'
import { isOvertaken, newestFields, type Spoken } from './coverage.ts'
import { isPutTogether, knownBy } from './held-change.ts'
import type { SourceOf } from './held-source.ts'
import { type Kept, keptOf } from './held-values.ts'
import type { KeptRecord } from './kept-records.ts'

/** How a package stands among those of which what is held was made. */
export interface Standing {
  /** Its number among them. */
  readonly own: number
  readonly of: Spoken
  /** As they were before it came. */
  readonly sources: readonly SourceOf[]
  /** It counts as the newest, whatever it is. */
  readonly force: boolean
}

/** What was written. */
export interface Written extends HeldCounts {
  /** Whether others than before are put together, or by other names. */
  readonly moved: boolean
}

interface Row {
  readonly number: number
  readonly entity: EntityName
  readonly id: string
  readonly digest: Buffer
  readonly sheet: string
  readonly row: number
  readonly source: number
  readonly goneAt: string | null
}

const statements = perConnection((db: Database, _: 'held') => ({
  read: db.prepare<[number], Row>(
    `SELECT number, entity, record_id AS id, digest, sheet, row, source, gone_at AS goneAt FROM held_record
     WHERE package = ?`
  ),
  insert: db.prepare(
    `INSERT INTO held_record (package, entity, record_id, title, sheet, row, source, said, digest, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  ),
  update: db.prepare('UPDATE held_record SET title = ?, said = ?, digest = ?, changed_at = ? WHERE number = ?'),
  move: db.prepare('UPDATE held_record SET sheet = ?, row = ?, source = ?, gone_at = NULL WHERE number = ?'),
  leave: db.prepare('UPDATE held_record SET gone_at = ? WHERE number = ?'),
  said: db
    .prepare<[number], [string, string, string | null]>('SELECT title, said, gone_at FROM held_record WHERE number = ?')
    .raw(),
  touch: db.prepare('INSERT OR IGNORE INTO central_touched VALUES (?)')
}))

const pollEvery = 500

/** Writes a package's records over those that are held. Inside a transaction. */
export function holdRecords(
  db: Database,
  pack: number,
  records: Iterable<KeptRecord>,
  standing: Standing,
  onRows?: () => void
): Written {
  const writing = new Writing(db, pack, standing)
  let at = 0
  for (const record of records) {
    if (at++ % pollEvery === 0) onRows?.()
    writing.record(record)
  }
  return writing.finish()
}

/** What a package says of an entity, against the others. */
interface Speaking {
  /** Its part was chosen: all that there are. */
  readonly has: boolean
  /** A newer one has all that there are. */
  readonly overtaken: boolean
  readonly fields: ReadonlySet<string>
  /** What it says takes the place of all that was said. */
  readonly whole: boolean
}

class Writing {
  private readonly held: ReturnType<typeof statements>
  private readonly pack: number
  private readonly at: string
  private readonly standing: Standing
  private readonly others: readonly SourceOf[]
  private readonly sources: ReadonlyMap<number, SourceOf>
  private readonly speaking = new Map<EntityName, Speaking>()
  private readonly before: ReadonlyMap<string, Row>
  private readonly seen = new Map<EntityName, Set<string>>()
  private readonly counts = { created: 0, updated: 0, gone: 0, unchanged: 0 }
  private moved = false

  constructor(db: Database, pack: number, standing: Standing) {
    this.held = statements(db, 'held')
    this.pack = pack
    this.at = standing.of.exportedAt
    this.standing = standing
    this.others = standing.sources.filter(({ number }) => number !== standing.own)
    this.sources = new Map(standing.sources.map((source) => [source.number, source]))
    this.before = new Map(this.held.read.all(pack).map((row) => [`${row.entity} ${row.id}`, row]))
  }

  record(record: KeptRecord): void {
    const { entity, id } = record
    const ids = getOrMake(this.seen, entity, () => new Set())
    // A row that somebody has copied in the sheet has the id of the one above it, which stays.
    if (ids.has(id)) return
    ids.add(id)
    const held = this.before.get(`${entity} ${id}`)
    const speaking = this.of(entity)
    if (!held) {
      if (!speaking.overtaken) this.insert(record)
    } else if (held.goneAt !== null) {
      if (!speaking.overtaken && (speaking.has || this.isSince(held.goneAt))) this.replace(held, record, speaking)
    } else if (!speaking.has && this.isBetterKnown(held)) this.counts.unchanged++
    else this.replace(held, record, speaking)
  }

  finish(): Written {
    for (const held of this.before.values()) {
      if (held.goneAt !== null || this.seen.get(held.entity)?.has(held.id)) continue
      const speaking = this.of(held.entity)
      if (speaking.fields.size === 0) continue
      if (this.isGone(held, speaking)) this.leave(held)
      // It was made since; what only this package would say of it is nothing.
      else if (speaking.has && speaking.overtaken) this.say(held, this.merged(held, {}, speaking.fields))
    }
    return { ...this.counts, moved: this.moved }
  }

  private of(entity: EntityName): Speaking {
    return getOrMake(this.speaking, entity, () => {
      const { of, force } = this.standing
      const others = force ? [] : this.others
      const fields = newestFields(entity, of, others)
      return {
        has: of.coverage.has(entity),
        overtaken: isOvertaken(entity, of.exportedAt, others),
        fields,
        whole: this.others.every(({ coverage }) => coverage.fields(entity).isSubsetOf(fields))
      }
    })
  }

  private isSince(instant: string): boolean {
    return this.standing.force || instant <= this.at
  }

  /** Whether a record that this package only names was said by one that has all of them, or by a newer one. */
  private isBetterKnown({ source, entity }: Row): boolean {
    const by = this.sources.get(source)
    return by !== undefined && (by.coverage.has(entity) || !this.isSince(by.exportedAt))
  }

  private isGone({ source, entity }: Row, { has, overtaken }: Speaking): boolean {
    const by = this.sources.get(source)
    const isNamed = by !== undefined && !by.coverage.has(entity)
    if (has) return !overtaken && !(isNamed && !this.isSince(by.exportedAt))
    // Whatever named it then would name it now.
    return isNamed && this.isSince(by.exportedAt) && by.coverage.isWithin(this.standing.of.coverage)
  }

  private insert({ entity, id, title, said, digest, sheet, row }: KeptRecord): void {
    const bytes = Buffer.from(digest, 'latin1')
    this.held.insert.run(this.pack, entity, id, title, sheet, row, this.standing.own, said, bytes, this.at)
    this.moved ||= isPutTogether(entity)
    this.counts.created++
  }

  private replace(held: Row, record: KeptRecord, speaking: Speaking): void {
    const isBack = held.goneAt !== null
    const stays = speaking.has && speaking.overtaken
    const changed = this.say(
      held,
      speaking.whole ? record : this.merged(held, JSON.parse(record.said), speaking.fields)
    )
    const { sheet, row } = record
    if (!stays && (isBack || held.row !== row || held.sheet !== sheet || held.source !== this.standing.own))
      this.held.move.run(sheet, row, this.standing.own, held.number)
    if (isBack) {
      this.moved ||= isPutTogether(held.entity)
      if (!changed) this.counts.updated++
    } else if (!changed) this.counts.unchanged++
  }

  /** What was said before, but for the fields that are said now. */
  private merged({ number, entity, goneAt }: Row, said: Values, fields: ReadonlySet<string>): Kept {
    const [, text] = this.held.said.get(number) ?? ['', '{}', null]
    const kept = Object.entries(JSON.parse(text) as Values).filter(
      ([key]) =>
        !fields.has(key) &&
        // What did not have it any more left nothing of what it would have said.
        !(
          goneAt !== null && this.others.some((one) => one.exportedAt >= goneAt && one.coverage.fields(entity).has(key))
        )
    )
    const now = Object.entries(said).filter(([key]) => fields.has(key))
    return keptOf(entity, Object.fromEntries([...kept, ...now]))
  }

  private say(held: Row, { title, said, digest }: Kept): boolean {
    if (digest === held.digest.toString('latin1')) return false
    if (isPutTogether(held.entity) && !this.moved) {
      const [name, before, gone] = this.held.said.get(held.number) ?? ['', '{}', null]
      this.moved = gone !== null || knownBy(name, before) !== knownBy(title, said)
      this.held.touch.run(held.number)
    }
    this.held.update.run(title, said, Buffer.from(digest, 'latin1'), this.at, held.number)
    this.counts.updated++
    return true
  }

  private leave({ entity, number }: Row): void {
    this.held.leave.run(this.at, number)
    this.moved ||= isPutTogether(entity)
    this.counts.gone++
  }
}
