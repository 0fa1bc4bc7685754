import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Entity, EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import { type Country, isFor } from '../../../../src-shared/kernel/language.ts'
import { sortKey } from '../../../../src-shared/kernel/sort-key.ts'
import type { Database } from '../../../db/open.ts'
import { createNames } from '../../entities/names.ts'
import { createReader } from '../../entities/record-reader.ts'
import type { ExportSource } from './entity-sheet.ts'
import type { Manifest } from './manifest.ts'

/** The entities in the order of an export's sheets: what most people open it for comes first. */
export const exportOrder: readonly EntityName[] = [
  'system',
  'processingActivity',
  'processingLine',
  'transfer',
  'participation',
  'jointArrangement',
  'adaptation',
  'agreement',
  'subProcessor',
  'oversight',
  'oversightQuestion',
  'riskAssessment',
  'riskScenario',
  'measure',
  'impactAssessment',
  'subscriptionSource',
  'cprSubscription',
  'unitUse',
  'dependency',
  'contract',
  'platform',
  'software',
  'supplier',
  'organisationUnit',
  'person',
  'document',
  'deviation',
  'subjectCategory',
  'dataCategory',
  'recipient',
  'systemCategory',
  'municipality'
]

/** The fields of an entity that registers of this country have. */
export function fieldsFor(entity: Entity, country: Country): readonly Field[] {
  return entity.fields.filter((field) => isFor(field, country))
}

function extraHeaders(db: Database, { table }: Entity): readonly string[] {
  const headers = db
    .prepare(`SELECT DISTINCT e.key FROM ${table} t, json_each(t.extra) e WHERE t.deleted_at IS NULL`)
    .pluck()
    .all() as string[]
  // In an order of its own, so that the same register always gives the same sheet.
  return headers
    .map((header) => [sortKey(header), header] as const)
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1))
    .map(([, header]) => header)
}

/** What is read of the register for one export, and where it belongs. */
export interface RegisterReading {
  readonly db: Database
  readonly municipalityId: string
  readonly country: Country
}

/** An entity with all its records that are not deleted, by title. */
export function wholeEntity(reading: RegisterReading, name: EntityName): ExportSource {
  const { db, municipalityId, country } = reading
  const entity: Entity = catalogue[name]
  const names = createNames(db)
  const reader = createReader(db, name, municipalityId)
  return {
    entity,
    fields: fieldsFor(entity, country),
    extraHeaders: extraHeaders(db, entity),
    whole: true,
    count: db.prepare(`SELECT count(*) FROM ${entity.table} WHERE deleted_at IS NULL`).pluck().get() as number,
    records: () => reader.all(),
    namesOf: (field) => {
      const target = field.kind === 'ref' || field.kind === 'refs' ? field.entity : null
      return (id) => (target && names.of(target, id)?.name) || id
    }
  }
}

/** Whose register it is. */
export function municipalityOf({ db, municipalityId, country }: RegisterReading): Manifest['municipality'] {
  const row = db.prepare('SELECT name, national_id FROM municipality WHERE id = ?').raw().get(municipalityId) as
    | [string | null, string | null]
    | undefined
  return { name: row?.[0] ?? '', nationalId: row?.[1] ?? null, country }
}
