import { referrersOf } from '../../../src-shared/features/catalogue.ts'
import type { Referring } from '../../../src-shared/features/register/contract.ts'
import { type Entity, type EntityName, type Field, fieldOf } from '../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { piecesOf, planOf } from './entity-plan.ts'
import { perConnection } from './per-connection.ts'
import { selectionOf } from './selection.ts'

/** Who refers to a record by one field: how many, and the first few by name. */
export interface Referrers {
  readonly entity: EntityName
  readonly field: string
  readonly count: number
  readonly examples: readonly RefView[]
}

const exampleCount = 5

/** The living records that refer to this one, field by field; not its own pieces, which go with it. */
export function whoRefersTo(db: Database, entity: EntityName, id: string, municipalityId: string): Referrers[] {
  return referrersOf(entity).flatMap(({ entity: other, field }) => {
    if (other.belongsTo === field.key || goesWithPieces(entity, other, field)) return []
    const { count, examples } = statementsOf(db, field)
    const params = { municipality: municipalityId, key: id }
    const total = count.get(params) as number
    if (total === 0) return []
    const found = examples.all({ ...params, limit: exampleCount }) as RefView[]
    return [{ entity: other.name, field: field.key, count: total, examples: found }]
  })
}

/** Whether a list names a record only as long as one of its pieces says so (`Mirror.makes`): it goes with the piece. */
function goesWithPieces(entity: EntityName, { name }: Entity, { key }: Field): boolean {
  return piecesOf(entity).some(({ entity: piece }) => {
    const { mirrors } = piece
    if (!mirrors?.makes || mirrors.target !== piece.belongsTo || mirrors.field !== key) return false
    const owner = fieldOf(piece, mirrors.owner)
    return owner.kind === 'ref' && owner.entity === name
  })
}

/** The living records that refer to this one by a field, by title; a window of them. */
function referringBy(
  db: Database,
  field: Field,
  id: string,
  municipalityId: string,
  { offset, limit }: { readonly offset: number; readonly limit: number }
): RefView[] {
  return statementsOf(db, field).page.all({ municipality: municipalityId, key: id, offset, limit }) as RefView[]
}

/** What of the records that refer to one is asked: by a field (null: by any) and a window of them. */
interface Asked {
  readonly of: { readonly entity: EntityName; readonly field: string } | null
  readonly offset: number
  readonly limit: number
}

/** The living records that refer to this one by entity and field, systems first; what nothing refers by is left out. */
export function referringTo(
  db: Database,
  entity: EntityName,
  id: string,
  municipalityId: string,
  { of, ...window }: Asked
): Referring[] {
  return referrersOf(entity)
    .filter(({ entity: other, field }) => of === null || (of.entity === other.name && of.field === field.key))
    .toSorted((a, b) => Number(b.entity.name === 'system') - Number(a.entity.name === 'system'))
    .flatMap(({ entity: other, field }) => {
      const count = countReferring(db, field, [id], municipalityId)[0]?.count ?? 0
      if (count === 0) return []
      const rows = window.limit === 0 ? [] : referringBy(db, field, id, municipalityId, window)
      return [{ entity: other.name, field: field.key, count, rows }]
    })
}

/** How many living records refer to each of these by a field; those that none refers to are left out. */
export function countReferring(
  db: Database,
  field: Field,
  ids: readonly string[],
  municipalityId: string
): readonly { readonly id: string; readonly count: number }[] {
  const params = { municipality: municipalityId, keys: JSON.stringify(ids) }
  return statementsOf(db, field).counts.all(params) as { id: string; count: number }[]
}

/** Row numbers of all records, deleted ones too, whose index holds this record's name. */
export function whoIsSearchedBy(
  db: Database,
  entity: EntityName,
  id: string,
  municipalityId: string
): readonly { readonly entity: EntityName; readonly seqs: readonly number[] }[] {
  return referrersOf(entity)
    .filter(({ field }) => field.searched)
    .map(({ entity: other, field }) => ({
      entity: other.name,
      seqs: seqsReferringTo(db, field, id, municipalityId)
    }))
}

/** Row numbers of all records, deleted ones too, that refer to this one by the field. */
export function seqsReferringTo(db: Database, field: Field, id: string, municipalityId: string): readonly number[] {
  return statementsOf(db, field).seqs.all({ municipality: municipalityId, key: id }) as number[]
}

/** Every link of a field to several records: the row number of who refers, the id of what is referred to. */
export function linksBy(db: Database, field: Field, municipalityId: string): IterableIterator<[number, string]> {
  return statementsOf(db, field).links.iterate({ municipality: municipalityId }) as IterableIterator<[number, string]>
}

const statementsOf = perConnection((db, field: Field) => {
  const entity = ownerOf(field)
  const plan = planOf(entity.name)
  const selection = selectionOf(plan, [field.key])
  const from = selection.sql.slice(selection.sql.indexOf(' FROM '))
  const expression = selection.expressionOf(field.key)
  const refers =
    field.kind === 'refs'
      ? `${expression} IN (SELECT ${field.link.owner} FROM ${field.link.table} WHERE ${field.link.target} = @key)`
      : `${expression} = @key`
  const title = plan.tables[0]?.columns.find((c) => c.field === plan.title)?.column
  const living = `${from} WHERE r.deleted_at IS NULL AND ${refers}`
  const named = `SELECT r.id, coalesce(r.${title}, '') AS name ${living} ORDER BY r.sort_key, r.id`
  const target = field.kind === 'refs' ? `l.${field.link.target}` : expression
  const links = field.kind === 'refs' ? ` JOIN ${field.link.table} l ON l.${field.link.owner} = ${expression}` : ''
  return {
    count: db.prepare(`SELECT count(*) ${living}`).pluck(),
    counts: db.prepare(
      `SELECT ${target} AS id, count(*) AS count ${from}${links}
       WHERE r.deleted_at IS NULL AND ${target} IN (SELECT value FROM json_each(@keys)) GROUP BY 1`
    ),
    examples: db.prepare(`${named} LIMIT @limit`),
    page: db.prepare(`${named} LIMIT @limit OFFSET @offset`),
    seqs: db.prepare(`SELECT r.seq ${from} WHERE ${refers}`).pluck(),
    links: db.prepare(`SELECT r.seq, ${target} ${from}${links}`).raw()
  }
})

function ownerOf(field: Field): Entity {
  if (field.kind !== 'ref' && field.kind !== 'refs') throw new Error(`${field.key} refers to nothing`)
  const owner = referrersOf(field.entity).find((r) => r.field === field)
  if (!owner) throw new Error(`${field.key} is not in the catalogue`)
  return owner.entity
}
