import { z } from 'zod'
import type { Finding } from '../../../../src-shared/features/exchange/feedback.ts'
import type { SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import type { EditedPart } from '../../../../src-shared/features/exchange/held.ts'
import {
  entitiesOf,
  fieldsOfPackage,
  type PackageHead,
  type PackedFigure,
  packageKinds
} from '../../../../src-shared/features/exchange/package.ts'
import { packageParts, packageProfiles } from '../../../../src-shared/features/exchange/profiles.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { type EntityName, entityNames } from '../../../../src-shared/kernel/field.ts'
import { countries } from '../../../../src-shared/kernel/language.ts'
import { manifestRow } from '../export/manifest.ts'
import { type OwnSheet, readOwnRow, recogniseOwnSheet } from '../export/own-sheet.ts'
import { digestOfFindings, findingsIn } from '../feedback/finding-sheet.ts'
import { type Says, saysOf } from '../held/coverage.ts'
import { digestOf, digestOfFigures, type PackedRecord } from './canonical.ts'
import { CellReader } from './cell-reader.ts'
import { figuresIn } from './figure-sheet.ts'
import { addedId, type InHand, resolveNames, type Unresolved } from './hand-edited.ts'
import { withoutNumbers } from './packed-values.ts'
import type { SignedPackage } from './signature.ts'
import { upgraded } from './upgrades.ts'

/** A record as it was read, and where it stands. */
export interface ReadRecord extends PackedRecord {
  /** The sheet's name. */
  readonly sheet: string
  /** 1-based row of the sheet. */
  readonly row: number
  /** Somebody added the row by hand: its id is made of what it says. */
  readonly added: boolean
}

/** A package as it stands in its file; whether it is to be trusted is `trustOf`'s to say. */
export interface ReadPackage {
  readonly signed: SignedPackage
  /** What it speaks of at all. */
  readonly says: Says
  readonly records: ReadonlyMap<EntityName, readonly ReadRecord[]>
  /** The fields that each entity's sheet has a column for: of others an empty value says nothing. */
  readonly columns: ReadonlyMap<EntityName, ReadonlySet<string>>
  /** Entities whose rows are not those that were signed. */
  readonly edited: readonly EntityName[]
  readonly figures: readonly PackedFigure[]
  readonly figuresEdited: boolean
  /** What a central office tells; nothing in any other package. */
  readonly findings: readonly Finding[]
  readonly findingsEdited: boolean
}

const sum = z.string().regex(/^[0-9a-f]{64}$/)
const ids = z.array(z.uuid()).max(10_000)

const municipality = z.object({
  name: z.string().max(500),
  nationalId: z.string().max(20).nullable(),
  country: z.enum(countries)
})

const headSchema = z.object({
  id: z.uuid(),
  kind: z.enum(packageKinds),
  profile: z.enum(packageProfiles).nullable(),
  scope: z
    .object({ parts: z.array(z.enum(packageParts)), units: ids, systems: ids, supplier: z.uuid().nullable() })
    .nullable(),
  schema: z.number().int(),
  municipality,
  exportedAt: z.iso.datetime(),
  digests: z.partialRecord(z.enum(entityNames), sum),
  figures: sum.nullable(),
  feedback: z.object({ to: municipality, basis: z.iso.datetime(), findings: sum }).nullish()
})

/** Of a head that a newer program wrote, the one thing that is sure to be in it. */
const newerHead = z.object({ schema: z.number().int() })

/**
 * Reads a package's sheets. Throws package.none for a workbook that is none, package.newer for one that a newer program
 * wrote, with the version that is needed. No personal number comes out of it, even where somebody typed one in since.
 *
 * @param schema version of the register that reads it
 * @param onRows called every few hundred rows; what it throws ends the reading
 */
export function readPackage(
  file: string,
  sheets: readonly SheetGrid[],
  schema: number,
  onRows: () => void = () => undefined
): ReadPackage {
  const signed = manifestIn(file, sheets, schema)
  const { head } = signed
  const records = new Map<EntityName, Taken[]>()
  const columns = new Map<EntityName, ReadonlySet<string>>()
  for (const name of entitiesOf(head)) if (head.digests[name] !== undefined) records.set(name, [])
  const reading = new Reading(head, file, records, onRows)
  for (const sheet of sheets) {
    const own = recogniseOwnSheet(sheet)
    if (own === null || own === 'helper' || !records.has(own.entity)) continue
    columns.set(own.entity, reading.sheet(sheet, own))
  }
  const figures = head.figures === null ? [] : figuresIn(sheets)
  const figuresEdited = head.figures !== null && digestOfFigures(figures) !== head.figures
  const findings = head.feedback ? findingsIn(sheets) : []
  const findingsEdited = head.feedback != null && digestOfFindings(findings) !== head.feedback.findings
  const edited = reading.finish(schema)
  const says = saysOf(head, columns)
  return { signed, says, records, columns, edited, figures, figuresEdited, findings, findingsEdited }
}

/** What of a package was changed after it was signed. */
export function editedParts({
  edited,
  figuresEdited
}: Pick<ReadPackage, 'edited' | 'figuresEdited'>): readonly EditedPart[] {
  return figuresEdited ? [...edited, 'figures'] : edited
}

type Taken = ReadRecord & InHand

const pollEvery = 500

class Reading {
  private readonly head: PackageHead
  private readonly file: string
  private readonly records: Map<EntityName, Taken[]>
  private readonly onRows: () => void
  private readonly added = new Set<EntityName>()
  private readonly unresolved: Unresolved[] = []

  constructor(head: PackageHead, file: string, records: Map<EntityName, Taken[]>, onRows: () => void) {
    this.head = head
    this.file = file
    this.records = records
    this.onRows = onRows
  }

  /** Takes a sheet's rows in; answers which fields it has columns for. */
  sheet(sheet: SheetGrid, own: OwnSheet): ReadonlySet<string> {
    const head = this.head
    const records = this.records
    const cells = new CellReader(fieldsOfPackage(head, own.entity), {
      country: head.municipality.country,
      source: this.file,
      today: head.exportedAt.slice(0, 10)
    })
    for (let index = own.firstRow; index < sheet.rows.length; index++) {
      if (index % pollEvery === 0) this.onRows()
      const { id, fields } = readOwnRow(own, sheet.rows[index] ?? [])
      const { values, names } = cells.values(fields)
      if (id === null && Object.keys(values).length === 0 && names.length === 0) continue
      if (id === null) this.added.add(own.entity)
      const record = {
        id: id ?? addedId(head.id, own.entity, { ...values, names: JSON.stringify(names) }),
        values,
        sheet: sheet.name,
        row: index + 1,
        added: id === null
      }
      records.get(own.entity)?.push(record)
      for (const said of names) this.unresolved.push({ record, ...said })
    }
    return new Set(own.columns.flatMap((column) => (column?.role.kind === 'field' ? [column.role.field.key] : [])))
  }

  /** Which entities' rows are not those that were signed; then what was typed over is made the best of. */
  finish(schema: number): readonly EntityName[] {
    const head = this.head
    const records = this.records
    const edited = [...records.keys()].filter((name) => {
      this.onRows()
      return this.added.has(name) || digestOf(records.get(name) ?? []) !== head.digests[name]
    })
    for (const name of edited)
      for (const record of records.get(name) ?? [])
        for (const [key, value] of Object.entries(record.values)) record.values[key] = withoutNumbers(value)
    resolveNames(this.unresolved, records)
    if (head.schema < schema)
      for (const [name, all] of records)
        records.set(
          name,
          all.map((record) => ({ ...record, values: { ...upgraded(head.schema, name, record.values) } }))
        )
    return edited
  }
}

function manifestIn(file: string, sheets: readonly SheetGrid[], schema: number): SignedPackage {
  const said = (key: string): string => manifestRow(sheets, key)
  const body = parsed(said('package'))
  const newer = newerHead.safeParse(body)
  if (newer.success && newer.data.schema > schema)
    throw new AppError('package.newer', { file, version: newer.data.schema })
  const head = headSchema.safeParse(body)
  if (!head.success) throw new AppError('package.none', { file })
  return { head: head.data, key: said('key'), signature: said('signature') }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
