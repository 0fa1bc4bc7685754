import type { EditedPart, HeldCounts, HeldOutcome } from '../../../../src-shared/features/exchange/held.ts'
import type { PackageHead, PackageTrust, PackedFigure } from '../../../../src-shared/features/exchange/package.ts'
import { type EntityName, entityNames } from '../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import type { Database } from '../../../db/open.ts'
import { createHistoryWriter } from '../../../security/history.ts'
import { rememberKey } from '../package/signature.ts'
import { type Coverage, isOlder } from './coverage.ts'
import { noteHeldChange } from './held-change.ts'
import { heldSources, keepSource, type SourceOf } from './held-source.ts'
import { holdRecords } from './hold-records.ts'
import type { HeldRecordCounts, KeptRecord } from './kept-records.ts'

/** A package that was read and checked. */
export interface PackageToHold {
  readonly head: Pick<PackageHead, 'id' | 'kind' | 'profile' | 'schema' | 'municipality' | 'exportedAt'>
  /** Of the register that signed it (SubjectPublicKeyInfo, base64), and how far it is trusted. */
  readonly key: string
  /** What it speaks of at all. */
  readonly coverage: Coverage
  readonly trust: PackageTrust
  readonly edited: readonly EditedPart[]
  /** Base name and SHA-256 (hex) of its file. */
  readonly file: string
  readonly sha256: string
  /** Gone through once, entity by entity. */
  readonly records: Iterable<KeptRecord>
  readonly counts: HeldRecordCounts
  readonly figures: readonly PackedFigure[]
  /** What it is held as (`held-as.ts`). */
  readonly heldAs: string
}

/** Who reads, when, and whether a package that is older than the one held is taken all the same. */
export interface Holding {
  readonly userId: string
  /** UTC instant. */
  readonly at: string
  readonly force: boolean
  /** Called every few hundred records; what it throws ends the holding. */
  readonly onRows?: () => void
}

/** What came of it. */
export interface Held extends HeldCounts {
  readonly outcome: Exclude<HeldOutcome, 'failed'>
  /** By which it is held. */
  readonly number: number
}

/** The key of whose package it is: by national number, of one without any by its name. */
export function holderOf({ country, nationalId, name }: PackageHead['municipality']): string {
  return `${country}:${nationalId ?? fold(name)}`
}

const nothing: HeldCounts = { created: 0, updated: 0, gone: 0, unchanged: 0 }

interface Present {
  readonly number: number
  readonly name: string
  readonly nationalId: string | null
  readonly edited: string
}

/**
 * Makes a package what its municipality says now, as far as the package speaks of it: only records that say something else
 * than before are written, what it no longer has is kept and marked. What it does not speak of stays as an earlier one
 * said it, and what a newer one said already stays too, so that the order of reading makes no difference; one that is
 * older in everything changes nothing. Forced, it counts as the newest. Call it inside a transaction, with a package whose
 * signature holds.
 */
export function holdPackage(db: Database, pack: PackageToHold, holding: Holding): Held {
  const { head, coverage } = pack
  const holder = holderOf(head.municipality)
  const find = `SELECT number, municipality_name AS name, national_id AS nationalId, edited
    FROM held_package WHERE holder = ? AND profile = ?`
  const present = db.prepare<[string, string], Present>(find).get(holder, pack.heldAs)
  const sources = present ? heldSources(db, present.number) : []
  const of = { coverage, exportedAt: head.exportedAt }
  if (present && !holding.force && isOlder(of, sources)) return { outcome: 'older', number: present.number, ...nothing }
  const isNewest = holding.force || sources.every(({ exportedAt }) => exportedAt <= head.exportedAt)
  const number = present?.number ?? insertPackage(db, holder, pack, holding)
  const source = keepSource(db, number, of, pack.file)
  const standing = { own: source, of, sources, force: holding.force }
  const { moved, ...counts } = holdRecords(db, number, pack.records, standing, holding.onRows)
  const changed = counts.created + counts.updated + counts.gone
  if (present && isNewest) updatePackage(db, number, pack, holding)
  if (present && sources.some(({ number }) => number !== source)) updateParts(db, present, pack, holding, sources)
  rememberKey(db, head.municipality, pack.key)
  const { name, nationalId } = head.municipality
  const isOther = !present || moved || (isNewest && (present.name !== name || present.nationalId !== nationalId))
  if (isOther || changed > 0) noteHeldChange(db, isOther ? 'all' : 'facts')
  if (!present || changed > 0) tell(db, pack, holding, counts, present === undefined)
  return { outcome: present && changed === 0 ? 'same' : 'held', number, ...counts }
}

/** What is held is of several files: how many there are now, and what of it was edited or told in figures by which. */
function updateParts(
  db: Database,
  { number, edited: before }: Present,
  { coverage, head, edited, figures }: PackageToHold,
  { at, force }: Holding,
  sources: readonly SourceOf[]
): void {
  const newer = force ? [] : sources.filter(({ exportedAt }) => exportedAt > head.exportedAt)
  const says = (of: Coverage, part: EditedPart): boolean => (part === 'figures' ? of.hasFigures() : of.has(part))
  const isDecided = (part: EditedPart): boolean =>
    says(coverage, part) && !newer.some((other) => says(other.coverage, part))
  const still = (JSON.parse(before) as readonly EditedPart[]).filter((part) => !isDecided(part))
  const now = [...new Set([...still, ...edited.filter(isDecided)])]
  const living = `SELECT entity, count(*) FROM held_record WHERE package = ? AND gone_at IS NULL GROUP BY entity`
  const found = new Map(db.prepare<[number], [EntityName, number]>(living).raw().all(number))
  const all = [coverage, ...sources.map((source) => source.coverage)]
  const counts = entityNames.flatMap((name) =>
    all.some((one) => one.fields(name).size > 0) ? [[name, found.get(name) ?? 0] as const] : []
  )
  const sql = 'UPDATE held_package SET edited = ?, counts = ?, read_at = ? WHERE number = ?'
  db.prepare(sql).run(JSON.stringify(now), JSON.stringify(Object.fromEntries(counts)), at, number)
  if (isDecided('figures'))
    db.prepare('UPDATE held_package SET figures = ? WHERE number = ?').run(JSON.stringify(figures), number)
}

function tell(db: Database, pack: PackageToHold, { userId, at }: Holding, counts: HeldCounts, isNew: boolean): void {
  const { municipality, exportedAt } = pack.head
  createHistoryWriter(db).append({
    at,
    userId,
    batchId: null,
    entity: 'heldPackage',
    recordId: `${holderOf(municipality)}:${pack.heldAs}`,
    version: 1,
    action: isNew ? 'create' : 'update',
    changes: {
      municipality: [null, municipality.name],
      file: [null, pack.file],
      exportedAt: [null, exportedAt],
      created: [null, counts.created],
      updated: [null, counts.updated],
      gone: [null, counts.gone]
    }
  })
}

type Columns = readonly (string | number | null)[]

function columnsOf(pack: PackageToHold, holding: Holding): Columns {
  const { head, key, trust, edited, file, sha256 } = pack
  const { municipality } = head
  return [
    head.id,
    municipality.name,
    municipality.nationalId,
    municipality.country,
    head.schema,
    head.exportedAt,
    holding.at,
    holding.userId,
    file,
    sha256,
    key,
    trust,
    JSON.stringify(edited),
    JSON.stringify(pack.counts),
    JSON.stringify(pack.figures)
  ]
}

const written = `id, municipality_name, national_id, country, schema_version, exported_at, read_at, read_by, file, sha256,
  public_key, trust, edited, counts, figures`

function insertPackage(db: Database, holder: string, pack: PackageToHold, holding: Holding): number {
  const columns = columnsOf(pack, holding)
  const marks = columns.map(() => '?').join(', ')
  const sql = `INSERT INTO held_package (holder, profile, ${written}) VALUES (?, ?, ${marks})`
  return Number(db.prepare(sql).run(holder, pack.heldAs, ...columns).lastInsertRowid)
}

function updatePackage(db: Database, number: number, pack: PackageToHold, holding: Holding): void {
  const columns = columnsOf(pack, holding)
  const sets = written.split(',').map((name) => `${name.trim()} = ?`)
  db.prepare(`UPDATE held_package SET ${sets.join(', ')} WHERE number = ?`).run(...columns, number)
}
