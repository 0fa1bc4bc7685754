import { pieceMarks } from '../../../../src-shared/kernel/derived.ts'
import { columnOf, type Field, fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { Database } from '../../../db/open.ts'
import { type EntityPlan, piecesOf, planOf } from '../entity-plan.ts'
import { selectionOf } from '../selection.ts'
import { betweenCodes, type CodedColumn, type Sortable, sortKeyOf } from './coded-column.ts'
import { walkInOrder } from './order-walk.ts'

/** Reads what lists are made of. */
export type ColumnSource = ReturnType<typeof columnSource>

type Cell = string | number | null
type Slice = { readonly municipality: string; readonly after: number; readonly to: number }

/** The source of an entity's lists for one municipality. */
export function columnSource(db: Database, plan: EntityPlan, municipality: string) {
  const { table } = plan.entity
  const maxSeq = db.prepare<[], number>(`SELECT coalesce(max(seq), 0) FROM ${table}`).pluck()
  const living = db
    .prepare<[], number>(`SELECT seq FROM ${table} WHERE deleted_at IS NULL ORDER BY sort_key, seq`)
    .pluck()
  const everything = db.prepare<[], number>(`SELECT seq FROM ${table} ORDER BY sort_key, seq`).pluck()
  const place = db.prepare<[number], { key: string | null; living: 0 | 1 }>(
    `SELECT sort_key AS key, deleted_at IS NULL AS living FROM ${table} WHERE seq = ?`
  )
  const isBefore = db
    .prepare<{ at: number; key: string | null; seq: number }, 0 | 1>(
      `SELECT (coalesce(sort_key, ''), seq) < (coalesce(@key, ''), @seq) FROM ${table} WHERE seq = @at`
    )
    .pluck()
  return {
    maxSeq: () => maxSeq.get() ?? 0,
    order: (deleted: boolean) => Uint32Array.from((deleted ? everything : living).all()),
    ...walkInOrder(db, table),
    /** The order with one more record at its place, where it is one that belongs there. */
    withOne(others: Uint32Array, seq: number, deleted: boolean): Uint32Array {
      const found = place.get(seq)
      if (!found || (found.living === 0 && !deleted)) return others
      let [from, to] = [0, others.length]
      while (from < to) {
        const middle = (from + to) >>> 1
        if (isBefore.get({ at: others[middle] ?? 0, key: found.key, seq }) === 1) from = middle + 1
        else to = middle
      }
      const all = new Uint32Array(others.length + 1)
      all.set(others.subarray(0, from))
      all[from] = seq
      all.set(others.subarray(from), from + 1)
      return all
    },
    /** Sets these columns for the records after a row number up to another. */
    reader(columns: ReadonlyMap<string, CodedColumn>): (after: number, to: number) => void {
      const slice = db
        .prepare<Slice>(`${cellsOf(plan, [...columns.keys()])} WHERE r.seq > @after AND r.seq <= @to`)
        .raw()
      const own = [...columns.values()]
      return (after, to) => {
        for (const row of slice.iterate({ municipality, after, to }) as Iterable<Cell[]>)
          for (const [i, column] of own.entries()) column.set(row[0] as number, row[i + 1] ?? null)
      }
    },
    keyOf(sortable: Sortable): (value: string) => string | number {
      if (typeof sortable === 'string' || sortable.kind !== 'ref') return sortKeyOf(sortable)
      const target = db
        .prepare<[string], string>(`SELECT sort_key FROM ${planOf(sortable.entity).entity.table} WHERE id = ?`)
        .pluck()
      return (id) => target.get(id) ?? ''
    }
  }
}

const instants: Readonly<Record<string, string>> = { updatedAt: 'r.updated_at', createdAt: 'r.created_at' }

/**
 * Selects the row number and a cell for each key: a field, an instant, `owner.leftOn`, a field of whom it refers to, or
 * `oversight:plannedOn,completedOn`, fields of its pieces.
 */
function cellsOf(plan: EntityPlan, keys: readonly string[]): string {
  const own = keys.filter((key) => !(key in instants) && !key.includes(':')).map((key) => key.split('.')[0] ?? key)
  const selection = selectionOf(plan, own)
  const expressions = keys.map((key) => {
    if (instants[key]) return instants[key]
    if (key.includes(':')) return piecesCell(plan, key)
    const [first = '', further] = key.split('.')
    const field = fieldOf(plan.entity, first)
    return further === undefined
      ? cellOf(field, selection.expressionOf(first))
      : referredCell(field, further, selection.expressionOf(first))
  })
  return `SELECT ${['r.seq', ...expressions]} ${selection.sql.slice(selection.sql.indexOf(' FROM '))}`
}

/** Of long texts the beginning: enough to sort by and to see that there is one. Of several references how many. */
function cellOf(field: Field, expression: string): string {
  if (field.kind === 'longText') return `substr(${expression}, 1, 60)`
  if (field.kind === 'choices') return `(SELECT group_concat(value, '${betweenCodes}') FROM json_each(${expression}))`
  if (field.kind !== 'refs') return expression
  const { table, owner } = field.link
  return `nullif((SELECT count(*) FROM ${table} WHERE ${owner} = ${expression}), 0)`
}

/** The living pieces' fields in one text (`piecesIn`), in their own order so that the same pieces always read the same. */
function piecesCell({ entity }: EntityPlan, key: string): string {
  const [name, fields = ''] = key.split(':')
  const piece = piecesOf(entity.name).find((one) => one.entity.name === name)
  if (!piece) throw new Error(`${name} are no pieces of ${entity.name}`)
  const { pieces, fields: between } = pieceMarks
  const cells = fields.split(',').map((one) => {
    const field = fieldOf(piece.entity, one)
    return `coalesce(${cellOf(field, `x.${columnOf(field)}`)}, '')`
  })
  const text = cells.join(` || '${between}' || `)
  return `(SELECT group_concat(${text}, '${pieces}' ORDER BY x.id) FROM ${piece.entity.table} x
    WHERE x.${columnOf(piece.field)} = r.id AND x.deleted_at IS NULL)`
}

function referredCell(field: Field, key: string, expression: string): string {
  if (field.kind !== 'ref') throw new Error(`${field.key} does not refer to one record`)
  const { entity, tables } = planOf(field.entity)
  const column = tables[0]?.columns.find((one) => one.field.key === key)?.column
  return `(SELECT x.${column} FROM ${entity.table} x WHERE x.id = ${expression})`
}
