import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { fieldsOfPackage } from '../../../../src-shared/features/exchange/package.ts'
import type { RowStanding } from '../../../../src-shared/features/exchange/package-comparison.ts'
import { askedOf, isChosen } from '../../../../src-shared/features/exchange/profiles.ts'
import { type EntityName, entityNames, type Field } from '../../../../src-shared/kernel/field.ts'
import { isFor } from '../../../../src-shared/kernel/language.ts'
import { isEmpty, type Values } from '../../../../src-shared/kernel/value.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { getOrMake } from '../../entities/get-or-make.ts'
import { masteredOf } from '../../entities/mastered.ts'
import { createReader, type RecordReader, type StoredRecord } from '../../entities/record-reader.ts'
import { saidOf } from '../../entities/sayings.ts'
import { endedSince, type SaidOtherwise, saidOtherwise, type Translation } from './compare-values.ts'
import type { EarlierPackage } from './earlier-package.ts'
import { type Matched, matchRecords } from './match-records.ts'
import type { ReadPackage, ReadRecord } from './read-package.ts'
import { stillAsked } from './register-selection.ts'

/** What a field is said otherwise, and whether taking it is proposed. */
export interface ComparedField extends SaidOtherwise {
  readonly proposed: boolean
}

/** A row of a package beside its record; rows that say the same are only counted. */
export interface ComparedRow {
  readonly key: string
  readonly entity: EntityName
  readonly standing: Exclude<RowStanding, 'unchanged'>
  readonly name: string
  /** The record here; null for one that would be made, under the package's own id. */
  readonly record: string | null
  readonly id: string
  readonly place: { readonly sheet: string; readonly row: number } | null
  readonly proposed: boolean
  readonly changedHere: boolean
  readonly fields: readonly ComparedField[]
}

/** A package beside the register. */
export interface Compared {
  readonly rows: readonly ComparedRow[]
  readonly counts: ReadonlyMap<EntityName, Record<RowStanding, number>>
}

/** What is compared, and with what was taken before. */
export interface ToCompare {
  readonly read: ReadPackage
  readonly own: boolean
  readonly earlier: EarlierPackage | null
}

/** Facts about what is on the market, which another municipality may know better; all else there is its own matter. */
export const sharedFacts: ReadonlySet<EntityName> = new Set<EntityName>([
  'supplier',
  'systemCategory',
  'software',
  'system'
])

/** The fields of an entity that may be taken of a package. */
function takenFields({ read, own }: ToCompare, name: EntityName, country: 'DK' | 'NO'): readonly Field[] {
  return fieldsOfPackage(read.signed.head, name).filter(
    (field) => isFor(field, country) && (own || (field.part === undefined && canName(field)))
  )
}

const canName = (field: Field): boolean =>
  (field.kind !== 'ref' && field.kind !== 'refs') || sharedFacts.has(field.entity)

const pollEvery = 200

/** Somebody chose it, or the supplier says so of itself; what only most or the newest say is to be looked at. */
const decidedRules: ReadonlySet<string> = new Set(['chosen', 'supplier'])

/** Holds a package against the register. Nothing is written. Throws request.cancelled. */
export function comparePackage(what: ToCompare, context: JobContext): Compared {
  const comparing = new Comparing(what, context)
  comparing.match()
  for (const name of comparing.entities) comparing.compare(name)
  comparing.gone()
  return { rows: comparing.rows, counts: comparing.counts }
}

/** So many records are read at once. */
const atOnce = 200

/** The id of the record here that a row is held against; none where there is none. */
function hereOf(matched: Matched): readonly string[] {
  return matched === 'unclear' || matched.id === null || matched.undone === true ? [] : [matched.id]
}

class Comparing {
  readonly entities: readonly EntityName[]
  readonly rows: ComparedRow[] = []
  readonly counts = new Map<EntityName, Record<RowStanding, number>>()
  private readonly what: ToCompare
  private readonly context: JobContext
  private readonly matched = new Map<EntityName, readonly Matched[]>()
  /** By entity: the package's id -> the record's here (or the id that it would get), and which those are. */
  private readonly here = new Map<EntityName, Map<string, string>>()
  private readonly sent = new Map<EntityName, Set<string>>()
  private readonly readers = new Map<EntityName, RecordReader>()
  private done = 0
  /** Of feedback: what the office says decidedly, by `entity.id.field`; null in any other package. */
  private readonly told: ReadonlySet<string> | null

  constructor(what: ToCompare, context: JobContext) {
    this.what = what
    this.context = context
    const { records, signed, findings } = what.read
    const decided = findings.filter(({ kind, rule }) => kind === 'otherwise' && decidedRules.has(rule))
    this.told = signed.head.feedback
      ? new Set(decided.map(({ entity, recordId, field }) => `${entity}.${recordId}.${field}`))
      : null
    this.entities = entityNames.filter((name) => records.has(name) && (what.own || sharedFacts.has(name)))
  }

  match(): void {
    const { db, register } = this.context
    const { own, read } = this.what
    for (const name of this.entities) {
      const rows = read.records.get(name) ?? []
      this.context.throwIfCancelled()
      this.context.progress('match', this.matched.size, this.entities.length)
      const matched = matchRecords(name, rows, { db, municipalityId: register.municipalityId, own })
      this.matched.set(name, matched)
      const here = getOrMake(this.here, name, () => new Map())
      rows.forEach(({ id }, at) => {
        const found = matched[at]
        if (found !== undefined && found !== 'unclear') here.set(id, found.id ?? id)
      })
      this.sent.set(name, new Set(here.values()))
    }
  }

  compare(name: EntityName): void {
    const fields = takenFields(this.what, name, this.context.register.country)
    const seen = new Set<string>()
    const rows = this.what.read.records.get(name) ?? []
    const matches = this.matched.get(name) ?? []
    let stored: ReadonlyMap<string, StoredRecord> = new Map()
    for (const [at, row] of rows.entries()) {
      if (this.done++ % pollEvery === 0) {
        this.context.throwIfCancelled()
        this.context.progress('check', this.done, null)
      }
      if (at % atOnce === 0) stored = this.readerOf(name).byIds(matches.slice(at, at + atOnce).flatMap(hereOf))
      // A row that somebody copied in the sheet has the id of the one above it, which counts.
      if (seen.has(row.id)) continue
      seen.add(row.id)
      const matched = matches[at] ?? 'unclear'
      const [id] = hereOf(matched)
      this.row(name, fields, row, { matched, record: id === undefined ? null : (stored.get(id) ?? null) })
    }
  }

  private row(
    name: EntityName,
    fields: readonly Field[],
    row: ReadRecord,
    { matched, record }: { readonly matched: Matched; readonly record: StoredRecord | null }
  ): void {
    const { own, earlier } = this.what
    const told = this.told
    // A central office says something of what is here; what it is about may be gone since. A name is the municipality's own.
    if (told && name === 'system' && (record === null || record.deletedAt !== null)) return
    if (told && record) fields = fields.filter(({ key }) => key !== catalogue[name].title)
    const said = this.saidHere(name, fields, row, record)
    const before = earlier?.said.get(`${name}.${row.id}`)
    const { head } = this.what.read.signed
    const changedHere = record !== null && record.updatedAt > (head.feedback?.basis ?? head.exportedAt)
    // An answer where there is none overrules nothing, whatever else became of its question meanwhile.
    const asked = head.profile === 'supplier' ? askedOf[name] : undefined
    const compared = said.map((one) => ({
      ...one,
      proposed:
        one.problem === null &&
        (!changedHere || (asked !== undefined && isEmpty(one.here))) &&
        !asked?.has(one.field.key) &&
        (earlier?.isNews(name, row, one.field.key) ?? true) &&
        (isEmpty(one.here) || (told ? told.has(`${name}.${row.id}.${one.field.key}`) : own))
    }))
    const standing = standingOf(matched, record, said.length)
    if (standing === 'unchanged') {
      this.count(name, standing)
      return
    }
    this.add({
      key: `${name}.${row.id}`,
      entity: name,
      standing,
      name: String(row.values[catalogue[name].title] ?? ''),
      record: record?.id ?? null,
      id: row.id,
      place: { sheet: row.sheet, row: row.row },
      proposed:
        standing === 'new'
          ? before === undefined && (earlier?.isNewest(name) ?? true) && !told
          : compared.some(({ proposed }) => proposed) && standing === 'changed',
      changedHere,
      fields: compared
    })
  }

  private saidHere(
    name: EntityName,
    fields: readonly Field[],
    row: ReadRecord,
    record: StoredRecord | null
  ): readonly SaidOtherwise[] {
    const { db, register } = this.context
    const { read, own } = this.what
    const { profile } = read.signed.head
    if (!profile) return []
    const columns = read.columns.get(name)
    const empties = (field: Field): boolean => own && !this.told && !row.added && (columns?.has(field.key) ?? false)
    const how = { profile, country: register.country, translation: this.translation() }
    const said = saidOtherwise(fields, { values: row.values, empties }, record?.values ?? null, how)
    if (!record || said.length === 0) return said
    // What another record says of this one is written there.
    const follows = new Set(
      saidOf({ db, municipalityId: register.municipalityId }, name, record.id).map(({ field }) => field)
    )
    const mastered = new Set(masteredOf(db, name, record.id))
    return said.flatMap((one): readonly SaidOtherwise[] => {
      if (follows.has(one.field.key)) return []
      return mastered.has(one.field.key) ? [{ ...one, written: null, problem: 'package.mastered' }] : [one]
    })
  }

  private translation(): Translation {
    const { here, sent } = this
    return {
      here: (field, id) => here.get(field.entity)?.get(id),
      // Feedback has only what it proposes: what is here is compared whole.
      goesAlong: (field, id) => this.told !== null || (sent.get(field.entity)?.has(id) ?? false)
    }
  }

  /** Records that the package before this one had and this one has no more, as far as it would have them. */
  gone(): void {
    const { own, earlier, read } = this.what
    const { scope, profile } = read.signed.head
    if (!own || !earlier || !scope) return
    const { db, register } = this.context
    const isAsked = stillAsked(profile, { db, municipalityId: register.municipalityId })
    for (const key of earlier.said.keys()) {
      const [name, id] = key.split('.') as [EntityName, string]
      if (!this.entities.includes(name) || this.here.get(name)?.has(id)) continue
      // Of what was not chosen, and where somebody took the sheet out, nothing is said.
      if (!isChosen(name, scope) || !read.columns.has(name) || !earlier.isNewest(name)) continue
      const record = this.readerOf(name).byId(id)
      if (!record || record.deletedAt !== null || !isAsked(name, record.values)) continue
      const mastered = new Set(masteredOf(db, name, record.id))
      const fields = takenFields(this.what, name, register.country).filter(({ key }) => !mastered.has(key))
      const ended = endedSince(fields, name, record.values, read.signed.head)
      this.add({
        key,
        entity: name,
        standing: 'gone',
        name: String(record.values[catalogue[name].title] ?? ''),
        record: record.id,
        id,
        place: null,
        proposed: ended.length > 0,
        changedHere: record.updatedAt > read.signed.head.exportedAt,
        fields: ended.map((field) => ({ ...field, proposed: true }))
      })
    }
  }

  private readerOf(name: EntityName): RecordReader {
    const { db, register } = this.context
    return getOrMake(this.readers, name, () => createReader(db, name, register.municipalityId))
  }

  private add(row: ComparedRow): void {
    this.rows.push(row)
    this.count(row.entity, row.standing)
  }

  private count(name: EntityName, standing: RowStanding): void {
    const none = { new: 0, changed: 0, gone: 0, deleted: 0, unclear: 0, unchanged: 0 }
    getOrMake(this.counts, name, () => none)[standing]++
  }
}

function standingOf(matched: Matched, record: StoredRecord | null, differences: number): RowStanding {
  if (matched === 'unclear') return 'unclear'
  if (!record) return 'new'
  if (record.deletedAt !== null) return 'deleted'
  return differences === 0 ? 'unchanged' : 'changed'
}

/** The values that a row that is taken whole would write. */
export function wholeValues({ fields }: Pick<ComparedRow, 'fields'>): Values {
  return Object.fromEntries(
    fields.filter(({ problem }) => problem === null).map(({ field, written }) => [field.key, written])
  )
}
