import { z } from 'zod'
import type { SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import { packageEntities, packageKinds } from '../../../../src-shared/features/exchange/package.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { type EntityName, entityNames } from '../../../../src-shared/kernel/field.ts'
import { countries } from '../../../../src-shared/kernel/language.ts'
import type { FieldValue, Values } from '../../../../src-shared/kernel/value.ts'
import { latestVersion } from '../../../db/migrations/index.ts'
import { manifestMark } from '../export/columns.ts'
import { readOwnRow, recogniseOwnSheet } from '../export/own-sheet.ts'
import type { OwnField } from '../export/own-value.ts'
import { cellText } from '../understanding/cells.ts'
import { digestOf, type PackedRecord } from './canonical.ts'
import type { SignedPackage } from './signature.ts'

/** A package as it stands in its file; whether it is to be trusted is `trustOf`'s to say. */
export interface ReadPackage {
  readonly signed: SignedPackage
  readonly records: ReadonlyMap<EntityName, readonly PackedRecord[]>
  /** Entities whose rows are not those that were signed. */
  readonly edited: readonly EntityName[]
}

const headSchema = z.object({
  id: z.uuid(),
  kind: z.enum(packageKinds),
  schema: z.number().int(),
  municipality: z.object({
    name: z.string().max(500),
    nationalId: z.string().max(20).nullable(),
    country: z.enum(countries)
  }),
  exportedAt: z.iso.datetime(),
  digests: z.partialRecord(z.enum(entityNames), z.string().regex(/^[0-9a-f]{64}$/))
})

/**
 * Reads a package's sheets. Throws package.none for a workbook that is none, package.newer for one that a newer program
 * wrote, with the version that is needed.
 */
export function readPackage(file: string, sheets: readonly SheetGrid[]): ReadPackage {
  const signed = manifestIn(sheets)
  if (!signed) throw new AppError('package.none', { file })
  const { head } = signed
  if (head.schema > latestVersion) throw new AppError('package.newer', { file, version: head.schema })
  const wanted: readonly EntityName[] = packageEntities[head.kind]
  const records = new Map<EntityName, PackedRecord[]>(wanted.map((name) => [name, []]))
  const edited = new Set<EntityName>()
  for (const sheet of sheets) {
    const own = recogniseOwnSheet(sheet)
    if (own === null || own === 'helper' || !records.has(own.entity)) continue
    for (const cells of sheet.rows.slice(own.firstRow)) {
      const { id, fields } = readOwnRow(own, cells)
      if (id === null && Object.keys(fields).length === 0) continue
      // A row that somebody added has no id of its own, and was signed by nobody.
      if (id === null) edited.add(own.entity)
      else records.get(own.entity)?.push({ id, values: valuesOf(fields) })
    }
  }
  for (const name of wanted) if (digestOf(records.get(name) ?? []) !== head.digests[name]) edited.add(name)
  return { signed, records, edited: [...edited] }
}

function manifestIn(sheets: readonly SheetGrid[]): SignedPackage | null {
  const manifest = sheets.find(({ rows }) => rows[0]?.[0] === manifestMark)
  if (!manifest) return null
  const said = (key: string): string =>
    manifest.rows
      .filter((row) => cellText(row[0]) === key)
      .map((row) => cellText(row[2]))
      .join('')
  try {
    const head = headSchema.safeParse(JSON.parse(said('package')))
    return head.success ? { head: head.data, key: said('key'), signature: said('signature') } : null
  } catch {
    return null
  }
}

function valuesOf(fields: Readonly<Record<string, OwnField>>): Values {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, packedValue(field)]))
}

function packedValue(field: OwnField): FieldValue {
  switch (field.kind) {
    case 'value':
      return field.value
    case 'ref':
      return field.ref.id
    case 'refs':
      return field.refs.map(({ id }) => id)
    default:
      // What somebody typed over is a text; a field of another kind refuses it when it is taken.
      return cellText(field.cell) || null
  }
}
