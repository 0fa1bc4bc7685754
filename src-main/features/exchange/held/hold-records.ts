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
  /** The newest file that only names it, if that is newer than whatever had its part: a {@link Place}. */
  readonly named: string | null
  readonly goneAt: string | null
}

/** Where a record stands: the file's number, its sheet and row. */
type Place = readonly [source: number, sheet: string, row: number]

const statements = perConnection((db: Database, _: 'held') => ({
  read: db.prepare<[number], Row>(
    `SELECT number, entity, record_id AS id, digest, sheet, row, source, named, gone_at AS goneAt FROM held_record
     WHERE package = ?`
  ),
  insert: db.prepare(
    `INSERT INTO held_record (package, entity, record_id, title, sheet, row, source, named, said, digest, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  ),
  update: db.prepare('UPDATE held_record SET title = ?, said = ?, digest = ?, changed_at = ? WHERE number = ?'),
  move: db.prepare('UPDATE held_record SET sheet = ?, row = ?, source = ?, gone_at = NULL WHERE number = ?'),
  name: db.prepare('UPDATE held_record SET named = ? WHERE number = ?'),
  leave: db.prepare('UPDATE held_record SET gone_at = ?, named = NULL WHERE number = ?'),
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
      if (!speaking.overtaken) this.insert(record, speaking)
      else if (speaking.has && speaking.fields.size > 0) this.insertGone(record, speaking)
      return
    }
    if (held.goneAt !== null && speaking.overtaken) {
      this.remember(held, JSON.parse(record.said), speaking)
      return
    }
    if (held.goneAt !== null && !speaking.has && !this.isSince(held.goneAt)) return
    if (!speaking.overtaken) this.nameAnew(held, record, speaking)
    if (held.goneAt === null && !speaking.has && this.isBetterKnown(held)) this.counts.unchanged++
    else this.replace(held, record, speaking)
  }

  finish(): Written {
    for (const held of this.before.values()) {
      if (this.seen.get(held.entity)?.has(held.id)) continue
      const speaking = this.of(held.entity)
      if (speaking.fields.size === 0) continue
      // It was made since, or is gone since; what only this package would say of it is nothing.
      if (speaking.overtaken) this.remember(held, {}, speaking)
      else if (held.goneAt === null) this.doWithout(held, speaking)
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

  /** Notes that this package names a record, or has it and that older ones name it no more. */
  private nameAnew(held: Row, { sheet, row }: KeptRecord, { has }: Speaking): void {
    const before = this.naming(held)
    const isNewer = before === null || this.isSince(before.by.exportedAt)
    if (!isNewer || (has && before === null)) return
    const place: Place = [this.standing.own, sheet, row]
    this.held.name.run(has ? null : JSON.stringify(place), held.number)
  }

  /** What it does not have or name is gone, unless another one that counts has or names it. */
  private doWithout(held: Row, { has }: Speaking): void {
    const naming = this.naming(held)
    const isNamedSince = naming !== null && !this.isSince(naming.by.exportedAt)
    // Whatever named it then would name it now.
    const isNamedNoMore = !isNamedSince && naming?.by.coverage.isWithin(this.standing.of.coverage) === true
    if (has && isNamedSince) {
      // Where it stands is there from now on.
      const [source, sheet, row] = naming.place
      if (held.source !== source) this.held.move.run(sheet, row, source, held.number)
    } else if (has || (isNamedNoMore && held.source === naming?.place[0])) this.leave(held)
    else if (isNamedNoMore) this.held.name.run(null, held.number)
  }

  /** The file that names a record and where; null: none does that counts. */
  private naming({ named }: Row): { readonly by: SourceOf; readonly place: Place } | null {
    if (named === null) return null
    const place = JSON.parse(named) as Place
    const by = this.sources.get(place[0])
    return by ? { by, place } : null
  }

  private insert(record: KeptRecord, speaking: Speaking): void {
    this.write(record, speaking)
    this.moved ||= isPutTogether(record.entity)
    this.counts.created++
  }

  /** Notes what an older package says of fields that no newer one has, and nothing else. */
  private remember(held: Row, said: Values, { has, fields }: Speaking): void {
    if (has && fields.size > 0) this.say(held, this.merged(held, said, fields))
  }

  /** A newer one had it no more: what only this one says is there should it come back. */
  private insertGone(record: KeptRecord, speaking: Speaking): void {
    const newer = this.others.filter(({ exportedAt, coverage }) => exportedAt > this.at && coverage.has(record.entity))
    const [first = this.at] = newer.map(({ exportedAt }) => exportedAt).sort()
    this.held.leave.run(first, this.write(record, speaking))
  }

  private write({ entity, id, title, said, digest, sheet, row }: KeptRecord, { has }: Speaking): number | bigint {
    const bytes = Buffer.from(digest, 'latin1')
    const { own } = this.standing
    const named = has ? null : JSON.stringify([own, sheet, row] satisfies Place)
    const values = [this.pack, entity, id, title, sheet, row, own, named, said, bytes, this.at]
    return this.held.insert.run(...values).lastInsertRowid
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
      this.counts.updated++
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
    if (held.goneAt === null) this.counts.updated++
    return true
  }

  private leave({ entity, number }: Row): void {
    this.held.leave.run(this.at, number)
    this.moved ||= isPutTogether(entity)
    this.counts.gone++
  }
}
