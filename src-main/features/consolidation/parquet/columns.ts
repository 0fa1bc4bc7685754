import type { BasicType, ColumnSource } from 'hyparquet-writer'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Entity, EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import type { Answer, FieldValue, Values } from '../../../../src-shared/kernel/value.ts'

/** A column of a dataset: its name and type (docs/parquet.md), and what a row has in it; null where nobody said anything. */
export interface Column<Row> {
  readonly name: string
  readonly type: BasicType
  readonly of: (row: Row) => string | number | Date | null
}

/** Text in UTF-8. */
export const text = <Row>(name: string, of: (row: Row) => string | null): Column<Row> => ({ name, type: 'STRING', of })

/** A whole number. */
export const whole = <Row>(name: string, of: (row: Row) => number | null): Column<Row> => ({ name, type: 'INT32', of })

/** An instant (UTC, to the millisecond), given as ISO 8601. */
export const instant = <Row>(name: string, of: (row: Row) => string | null): Column<Row> => ({
  name,
  type: 'TIMESTAMP',
  of: (row) => {
    const iso = of(row)
    return iso === null ? null : new Date(iso)
  }
})

/**
 * The columns of an entity's fields, named by the catalogue's keys: lists as JSON, whole numbers as such, an answer as its
 * code, everything else as text; dates are civil dates (`YYYY-MM-DD`). None is about a person: such fields are not held.
 */
export function fieldColumns(name: EntityName): readonly Column<Values>[] {
  const entity: Entity = catalogue[name]
  const held = entity.fields.filter(
    (field) => field.personal !== true && !('entity' in field && field.entity === 'person')
  )
  return held.map(columnOf)
}

function columnOf({ key, kind }: Field): Column<Values> {
  const said = (values: Values): FieldValue => values[key] ?? null
  switch (kind) {
    case 'integer':
      return {
        name: key,
        type: 'DOUBLE',
        of: (values) => {
          const value = said(values)
          return typeof value === 'number' ? value : null
        }
      }
    case 'answer':
      return text(key, (values) => (said(values) as Answer | null)?.value ?? null)
    case 'list':
    case 'refs':
    case 'choices':
      return text(key, (values) => {
        const value = said(values)
        return value === null ? null : JSON.stringify(value)
      })
    default:
      return text(key, (values) => {
        const value = said(values)
        return value === null ? null : String(value)
      })
  }
}

/** What a writer takes: the columns with the values of all rows. */
export function columnData<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): ColumnSource[] {
  return columns.map(({ name, type, of }) => ({ name, type, data: rows.map(of) }))
}
