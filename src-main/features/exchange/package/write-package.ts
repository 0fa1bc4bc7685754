import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import {
  type PackageHead,
  type PackageKind,
  packageEntities,
  travellingFields
} from '../../../../src-shared/features/exchange/package.ts'
import type { Entity, EntityName } from '../../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { FieldValue, Values } from '../../../../src-shared/kernel/value.ts'
import { latestVersion } from '../../../db/migrations/index.ts'
import { replaceFile } from '../../../platform/files.ts'
import { newId } from '../../../platform/ids.ts'
import { createReader } from '../../entities/record-reader.ts'
import { listsMark } from '../export/columns.ts'
import { type ExportSource, entityTable } from '../export/entity-sheet.ts'
import { dateFormats, manifestSheet } from '../export/manifest.ts'
import { municipalityOf, type RegisterReading } from '../export/register-source.ts'
import { writeWorkbook } from '../export/workbook.ts'
import { digestOf, type PackedRecord } from './canonical.ts'
import { signPackage } from './signature.ts'

/** What is packed. */
export interface ToPack {
  readonly kind: PackageKind
  /** Records of the kind's own entity. */
  readonly ids: readonly string[]
  readonly language: Language
  /** UTC instant. */
  readonly at: string
}

/** Writes a package: a workbook that Excel opens, with a signed manifest. Answers how many records it has. */
export async function writePackage(path: string, pack: ToPack, reading: RegisterReading): Promise<number> {
  const sources = packageEntities[pack.kind].map((name) => sourceOf(name, packed(name, pack, reading)))
  const municipality = municipalityOf(reading)
  const digests = Object.fromEntries(
    sources.map(({ entity, records }) => [entity.name, digestOf([...records()])])
  ) as PackageHead['digests']
  const head: PackageHead = {
    id: newId(),
    kind: pack.kind,
    schema: latestVersion,
    municipality,
    exportedAt: pack.at,
    digests
  }
  const { key, signature } = signPackage(reading.db, head)
  const sheets = sources.map((source) => {
    const table = entityTable(source, pack.language, 'workbook', true)
    return {
      name: source.entity.labels.many[pack.language].slice(0, 31).replace(/[[\]:*?/\\]/g, ' '),
      columns: table.columns,
      rowCount: source.count,
      rows: { [Symbol.iterator]: () => table.rows()[Symbol.iterator]() },
      keys: true,
      frozenColumns: 2
    }
  })
  const manifest = manifestSheet({ municipality, exportedAt: pack.at, language: pack.language }, sources, [
    ['package', '', JSON.stringify(head)],
    ['key', '', key],
    ['signature', '', signature]
  ])
  const workbook = { title: municipality.name, sheets: [...sheets, manifest], dateFormat: dateFormats[pack.language] }
  await replaceFile(path, (file) => writeWorkbook(file, workbook, listsMark))
  return sources.reduce((sum, { count }) => sum + count, 0)
}

function sourceOf(name: EntityName, records: readonly PackedRecord[]): ExportSource {
  const entity: Entity = catalogue[name]
  return {
    entity,
    fields: travellingFields(name),
    extraHeaders: [],
    whole: true,
    count: records.length,
    records: () => records.map((record) => ({ ...record, extra: {} })),
    // Records of a package are known by their ids in it; their names stand in their own sheets.
    namesOf: () => (id) => id
  }
}

/** The records of an entity that belong to what is packed. */
function packed(
  name: EntityName,
  { kind, ids }: ToPack,
  { db, municipalityId }: RegisterReading
): readonly PackedRecord[] {
  const wanted = name === kind ? ids : relatedIds(db, name, ids)
  const keys = travellingFields(name).map(({ key }) => key)
  const read = createReader(db, name, municipalityId)
  return wanted.flatMap((id) => {
    const record = read.byId(id)
    if (!record || record.deletedAt !== null) return []
    const values: Values = Object.fromEntries(
      keys.flatMap((key) => (record.values[key] == null ? [] : [[key, withoutNumbers(record.values[key])]]))
    )
    return [{ id, values }]
  })
}

/** No personal number travels, whatever somebody wrote into a text. */
function withoutNumbers(value: FieldValue): FieldValue {
  if (typeof value === 'string') return maskPersonalNumbers(value)
  return Array.isArray(value) ? value.map((item) => maskPersonalNumbers(item)) : value
}

/** Of impact assessments: their risk assessments, and the scenarios and measures of those. */
function relatedIds(db: RegisterReading['db'], name: EntityName, ids: readonly string[]): readonly string[] {
  const marks = ids.map(() => '?').join(', ')
  const assessments = `SELECT risk_assessment_id FROM impact_assessment WHERE id IN (${marks})`
  const sql =
    name === 'riskAssessment'
      ? `SELECT id FROM risk_evaluation WHERE id IN (${assessments}) AND deleted_at IS NULL ORDER BY id`
      : `SELECT id FROM ${catalogue[name].table} WHERE assessment_id IN (${assessments}) AND deleted_at IS NULL ORDER BY id`
  return db
    .prepare<string[], string>(sql)
    .pluck()
    .all(...ids)
}
