import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { AdoptableEntity } from '../../../../src-shared/features/exchange/library/adoptable.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue, Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { perConnection } from '../../entities/per-connection.ts'

/** What a batch knows of a record at the source. */
export interface AdoptedPart {
  readonly entity: EntityName
  readonly sourceId: string
  /** The record here; null: there is none, as somebody wanted none. */
  readonly recordId: string | null
  /** What the source said, in its own terms, and which of its records are which here. */
  readonly fields: Values
  readonly named: Readonly<Record<string, string>>
  /** That the source has it no more is known here, and it stays. */
  readonly gone?: boolean
}

/** Where something was adopted from. */
export interface AdoptedFrom {
  readonly holder: string
  /** What the package is held as. */
  readonly profile: string
  readonly municipality: string
  readonly file: string
  /** UTC instant at which the package was written. */
  readonly exportedAt: string
}

/** A record that was adopted, with what its source said when it was adopted or settled last. */
export interface Adoption extends AdoptedFrom {
  readonly entity: AdoptableEntity
  readonly recordId: string
  readonly sourceId: string
  /** UTC instant. */
  readonly adoptedAt: string
  /** By `entity id` at the source. */
  readonly parts: ReadonlyMap<string, AdoptedPart>
  readonly named: ReadonlyMap<string, string>
}

/** The key of a part. */
export const partKey = (entity: EntityName, sourceId: string): string => `${entity} ${sourceId}`

/** Keeps what a batch made of an adoption. Call it inside its transaction, after the batch is written. */
export function keepParts(
  db: Database,
  batchId: string,
  root: Pick<Adoption, 'entity' | 'recordId'>,
  from: AdoptedFrom,
  parts: Iterable<AdoptedPart>
): void {
  const { insert } = statements(db, 'adoption')
  for (const { entity, sourceId, recordId, fields, named, gone } of parts)
    insert.run(
      root.recordId,
      entity,
      sourceId,
      batchId,
      root.entity,
      recordId,
      from.holder,
      from.profile,
      from.municipality,
      from.file,
      from.exportedAt,
      JSON.stringify({ fields, named, ...(gone && { gone }) })
    )
}

interface StoredPart extends AdoptedFrom {
  readonly rootEntity: AdoptableEntity
  readonly entity: EntityName
  readonly sourceId: string
  readonly recordId: string | null
  readonly said: string
  readonly at: string
}

/** What is known of an adopted record; null: it was not adopted, or that was undone. */
export function adoptionOf(db: Database, entity: EntityName, recordId: string): Adoption | null {
  const rows = statements(db, 'adoption').parts.all(recordId, entity)
  const root = rows.find((row) => row.recordId === recordId)
  if (!root) return null
  const parts = new Map<string, AdoptedPart>()
  const named = new Map<string, string>()
  for (const row of rows) {
    const key = partKey(row.entity, row.sourceId)
    const said = JSON.parse(row.said) as Pick<AdoptedPart, 'fields' | 'named' | 'gone'>
    const { entity: of, sourceId } = row
    const fields: Record<string, FieldValue> = { ...parts.get(key)?.fields, ...said.fields }
    parts.set(key, { entity: of, sourceId, recordId: row.recordId, fields, named: {}, gone: said.gone ?? false })
    for (const [theirs, ours] of Object.entries(said.named)) named.set(theirs, ours)
  }
  const { rootEntity, sourceId, holder, profile, municipality, file, exportedAt, at } = root
  const from = { holder, profile, municipality, file, exportedAt }
  return { ...from, entity: rootEntity, recordId, sourceId, adoptedAt: at, parts, named }
}

/** The record here that was adopted of one at a source and that is still there; null: none. */
export function adoptedAs(db: Database, holder: string, entity: AdoptableEntity, sourceId: string): string | null {
  const isThere = thereOf(db, entity)
  return (
    statements(db, 'adoption')
      .roots.all(sourceId, holder, entity)
      .find((id) => isThere.get(id) === 1) ?? null
  )
}

/** Every record that was adopted and is still there, the newest adoption first. */
export function adoptedRecords(db: Database): readonly { readonly entity: AdoptableEntity; readonly id: string }[] {
  return statements(db, 'adoption')
    .all.all()
    .filter(({ entity, id }) => thereOf(db, entity).get(id) === 1)
}

const thereOf = perConnection((db: Database, entity: AdoptableEntity) =>
  db.prepare<[string], number>(`SELECT deleted_at IS NULL FROM ${catalogue[entity].table} WHERE id = ?`).pluck()
)

// What a batch kept counts for as long as it is not undone.
const statements = perConnection((db: Database, _: 'adoption') => ({
  insert: db.prepare(
    `INSERT INTO adopted_record (root_id, entity, source_id, batch_id, root_entity, record_id, holder, profile,
       municipality_name, file, exported_at, said) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  ),
  parts: db.prepare<[string, string], StoredPart>(
    `SELECT a.root_entity AS rootEntity, a.entity, a.source_id AS sourceId, a.record_id AS recordId, a.holder, a.profile,
       a.municipality_name AS municipality, a.file, a.exported_at AS exportedAt, a.said, b.at
     FROM adopted_record a JOIN import_batch b ON b.id = a.batch_id
     WHERE a.root_id = ? AND a.root_entity = ? AND b.undone_at IS NULL ORDER BY b.at, b.id`
  ),
  roots: db
    .prepare<[string, string, string], string>(
      `SELECT DISTINCT a.root_id FROM adopted_record a JOIN import_batch b ON b.id = a.batch_id
       WHERE a.source_id = ? AND a.holder = ? AND a.entity = ? AND a.record_id = a.root_id AND b.undone_at IS NULL`
    )
    .pluck(),
  all: db.prepare<[], { entity: AdoptableEntity; id: string }>(
    `SELECT a.root_entity AS entity, a.root_id AS id FROM adopted_record a JOIN import_batch b ON b.id = a.batch_id
     WHERE a.record_id = a.root_id AND b.undone_at IS NULL GROUP BY a.root_id ORDER BY min(b.at) DESC, a.root_id`
  )
}))
