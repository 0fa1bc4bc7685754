import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { packageEntities, type RecordKind, travellingFields } from '../../../../src-shared/features/exchange/package.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import { createReader } from '../../entities/record-reader.ts'
import type { RegisterReading } from '../export/register-source.ts'
import type { PackedRecord } from './canonical.ts'
import { withoutNumbers } from './packed-values.ts'
import type { PackedSource } from './register-sources.ts'

/** Single records with what belongs to them. */
export interface Records {
  readonly kind: RecordKind
  /** Records of the kind's own entity. */
  readonly ids: readonly string[]
}

/** What goes of single records; what they are called in their sheets is their own sheets' to say. */
export function recordSources(reading: RegisterReading, { kind, ids }: Records): readonly PackedSource[] {
  return packageEntities[kind].map((name) => {
    const records = packed(name, { kind, ids }, reading)
    return { name, fields: travellingFields(name), records: () => records, nameOf: (_, id) => id }
  })
}

/** The records of an entity that belong to what is packed. */
function packed(
  name: EntityName,
  { kind, ids }: Records,
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
