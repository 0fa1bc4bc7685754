import { endOf } from '../../../../src-shared/features/agreements/agreement.rules.ts'
import { aspects, saidOf } from '../../../../src-shared/features/consolidation/across/aspects.ts'
import type { AcrossRow, AcrossUse } from '../../../../src-shared/features/consolidation/across/contract.ts'
import { type Finding, findings } from '../../../../src-shared/features/consolidation/across/findings.ts'
import { wantedOf } from '../../../../src-shared/features/consolidation/across/sent.ts'
import type { HeldPlace } from '../../../../src-shared/features/exchange/held.ts'
import { completeness } from '../../../../src-shared/kernel/completeness.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { membersOf } from '../facts-of.ts'
import type { Counted } from './book.ts'
import { recordsFound } from './municipality.ts'
import type { PackageFacts } from './package-facts.ts'

/** Of which finding, of whose package (null: all), and with which supplier's cluster (null: any). */
export interface RowsAsked {
  readonly of: Finding
  readonly municipality: number | null
  readonly supplier: string | null
}

/** What a finding is about in one package; records are not read yet. */
interface FoundIn {
  readonly of: Finding
  readonly in: PackageFacts
  readonly records: readonly number[]
}

/** Records that were found. */
export interface Found {
  readonly total: number
  readonly by: readonly FoundIn[]
}

/** The records behind a figure, by municipality. */
export function findRecords(counted: Counted, { of, municipality, supplier }: RowsAsked): Found {
  const by = counted.facts
    .filter((own) => municipality === null || own.of.number === municipality)
    .map((own): FoundIn => {
      const found = recordsFound(own, counted.tally.ends.get(own.of.number) ?? [], of)
      const isTheirs = (record: number): boolean => clusterOf(counted, processorsOf(own).get(record)) === supplier
      return { of, in: own, records: supplier === null ? found : found.filter(isTheirs) }
    })
  return { by, total: by.reduce((sum, { records }) => sum + records.length, 0) }
}

/** Reads some of them with where each stands; what was purged since it was counted is left out. */
export function* readFound(
  db: Database,
  counted: Counted,
  { by }: Found,
  offset = 0,
  limit = Infinity
): Generator<AcrossRow> {
  const read = readRecord(db)
  let at = 0
  for (const one of by) {
    for (const record of one.records.slice(Math.max(0, offset - at), Math.max(0, offset + limit - at))) {
      const row = read.get(record)
      if (row) yield rowOf(counted, one, record, row)
    }
    at += one.records.length
    if (at >= offset + limit) return
  }
}

interface StoredRow {
  readonly name: string
  readonly sheet: string
  readonly at: number
  readonly said: string
  readonly file: string
  readonly exportedAt: string
}

function rowOf(counted: Counted, { of, in: own }: FoundIn, record: number, row: StoredRow): AcrossRow {
  const values = JSON.parse(row.said) as Values
  const { name: whose, number, profile, parts, country } = own.of
  const { file, exportedAt } = row
  const place: HeldPlace = { municipality: whose, file, sheet: row.sheet, row: row.at, exportedAt }
  const isAgreement = findings[of] === 'agreement'
  const processor = isAgreement ? processorsOf(own).get(record) : null
  const wanted = wantedOf(findings[of], profile, parts, country)
  return {
    record,
    package: number,
    name: row.name,
    place,
    with: processor == null ? null : (counted.clusters.of.get(processor)?.title ?? null),
    until: isAgreement ? endOf(values) : null,
    gaps: of.endsWith('Gaps') ? completeness(wanted, values, country).gaps : []
  }
}

const processors = new WeakMap<PackageFacts, ReadonlyMap<number, number | null>>()

/** Whom each agreement of a package is with. */
function processorsOf(own: PackageFacts): ReadonlyMap<number, number | null> {
  const known = processors.get(own) ?? new Map(own.agreements.map(({ record, processor }) => [record, processor]))
  processors.set(own, known)
  return known
}

function clusterOf({ clusters }: Counted, record: number | null | undefined): string | null {
  return record == null ? null : (clusters.of.get(record)?.id ?? null)
}

const readRecord = (db: Database) =>
  db.prepare<[number], StoredRow>(
    `SELECT h.title AS name, h.sheet, h.row AS at, h.said, s.file, s.exported_at AS exportedAt
     FROM held_record h JOIN held_source s ON s.number = h.source WHERE h.number = ?`
  )

/** What each municipality that has a system says of it, by municipality; what is gone says nothing. */
export function acrossUses(db: Database, counted: Counted, cluster: string): readonly AcrossUse[] {
  const facts = new Map(counted.facts.map((own) => [own.of.number, own]))
  const order = [...facts.keys()]
  const members = membersOf(db, 'system', cluster)
    .filter((row) => row.goneAt === null && facts.has(row.package))
    .sort((a, b) => order.indexOf(a.package) - order.indexOf(b.package))
  const wanted = new Set(members.map(({ record }) => record))
  const channels = new Map<number, readonly string[]>()
  for (const pack of new Set(members.map((row) => row.package)))
    for (const { record, channels: own } of facts.get(pack)?.systems ?? [])
      if (wanted.has(record)) channels.set(record, own)
  return members.map(({ record, name, place, facts: values }) => {
    const said: Partial<Record<(typeof aspects)[number], readonly string[]>> = {}
    for (const aspect of aspects) {
      const value = aspect === 'cprChannel' ? (channels.get(record) ?? []) : [saidOf(values, aspect) ?? []].flat()
      if (value.length > 0) said[aspect] = value
    }
    return { record, name, place, said }
  })
}
