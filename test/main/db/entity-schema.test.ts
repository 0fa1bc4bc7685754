import { getTableName, is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as agreement from '../../../src-main/db/schema/agreement.ts'
import * as assurance from '../../../src-main/db/schema/assurance.ts'
import * as contract from '../../../src-main/db/schema/contract.ts'
import * as cprSubscription from '../../../src-main/db/schema/cpr-subscription.ts'
import * as dependency from '../../../src-main/db/schema/dependency.ts'
import * as jointArrangement from '../../../src-main/db/schema/joint-arrangement.ts'
import * as keptSecret from '../../../src-main/db/schema/kept-secret.ts'
import * as municipality from '../../../src-main/db/schema/municipality.ts'
import * as organisation from '../../../src-main/db/schema/organisation.ts'
import * as platform from '../../../src-main/db/schema/platform.ts'
import * as processingAgreement from '../../../src-main/db/schema/processing-agreement.ts'
import * as protocol from '../../../src-main/db/schema/protocol.ts'
import * as riskAssessment from '../../../src-main/db/schema/risk-assessment.ts'
import * as software from '../../../src-main/db/schema/software.ts'
import * as subscription from '../../../src-main/db/schema/subscription.ts'
import * as supplier from '../../../src-main/db/schema/supplier.ts'
import * as system from '../../../src-main/db/schema/system.ts'
import * as systemCategory from '../../../src-main/db/schema/system-category.ts'
import * as systemUse from '../../../src-main/db/schema/system-use.ts'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { columnOf, type Entity, type Field, tableOf } from '../../../src-shared/kernel/field.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../support/register.ts'

const modules = [
  agreement,
  assurance,
  contract,
  cprSubscription,
  dependency,
  jointArrangement,
  subscription,
  keptSecret,
  municipality,
  organisation,
  platform,
  processingAgreement,
  protocol,
  riskAssessment,
  software,
  supplier,
  system,
  systemCategory,
  systemUse
]
const drizzleTables = modules.flatMap((m) => Object.values<unknown>(m)).filter((x) => is(x, SQLiteTable))

const bookkeeping = [
  'seq',
  'id',
  'row_version',
  'origin',
  'batch_id',
  'created_at',
  'updated_at',
  'deleted_at',
  'deleted_batch'
]
const rootOnly = ['extra', 'sort_key', 'match_key']

let test: TemporaryDatabase
beforeAll(() => {
  test = databaseAtVersion()
})
afterAll(() => test.dispose())

interface ColumnInfo {
  readonly name: string
  readonly type: string
  readonly notnull: number
}
const columnsInFile = (table: string) => test.db.pragma(`table_info(${table})`) as readonly ColumnInfo[]

/** The columns that a field needs; a reference to several has a table of its own. */
function columnsFor(field: Field): readonly string[] {
  if (field.kind === 'refs') return []
  const column = columnOf(field)
  return field.kind === 'answer' ? [column, `${column}_note`] : [column]
}

/** Parents of a part, and the municipality of what is a municipality's own. */
const structure = new Set(['municipality_id', 'system_id', 'system_use_id'])

describe.each(Object.values(catalogue) as Entity[])('$name', (entity) => {
  const tables = [entity.table, ...entity.parts.map((part) => part.table)]

  it.each(tables)('every field of table %s has its columns, and every column its field', (table) => {
    const found = columnsInFile(table).map((c) => c.name)
    const own = table === entity.table ? [...bookkeeping, ...rootOnly] : bookkeeping
    const fields = entity.fields.filter((f) => tableOf(entity, f) === table).flatMap(columnsFor)
    expect(new Set(fields).size).toBe(fields.length)
    expect(found.filter((c) => fields.includes(c) || !structure.has(c)).sort()).toEqual([...own, ...fields].sort())
  })

  it('references point to the table of the entity they name', () => {
    for (const field of entity.fields) {
      if (field.kind !== 'ref') continue
      const keys = test.db.pragma(`foreign_key_list(${tableOf(entity, field)})`) as { table: string; from: string }[]
      expect(keys.find((k) => k.from === columnOf(field))?.table).toBe(catalogue[field.entity].table)
    }
  })

  it('links and parts have their tables', () => {
    for (const field of entity.fields) {
      if (field.kind !== 'refs') continue
      const { table, owner, target } = field.link
      expect(columnsInFile(table).map((c) => c.name)).toEqual([owner, target])
      const keys = test.db.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[]
      expect(keys.find((k) => k.from === owner)?.table).toBe(tableOf(entity, field))
      expect(keys.find((k) => k.from === target)?.table).toBe(catalogue[field.entity].table)
    }
    for (const part of entity.parts)
      expect(columnsInFile(part.table).map((c) => c.name)).toEqual(
        expect.arrayContaining([part.parentColumn, 'municipality_id'])
      )
  })
})

describe.each(drizzleTables.map((table) => [getTableName(table), table] as const))('drizzle %s', (name, table) => {
  const config = getTableConfig(table)

  it('has the columns of the migrated file', () => {
    const drizzled = config.columns.map((c) => ({
      name: c.name,
      type: c.getSQLType().toUpperCase(),
      notnull: c.notNull ? 1 : 0
    }))
    const found = columnsInFile(name).map(({ name: n, type, notnull }) => ({ name: n, type, notnull }))
    expect(drizzled.sort(byName)).toEqual([...found].sort(byName))
  })

  it('has the references of the migrated file', () => {
    const drizzled = config.foreignKeys.map((key) => {
      const { columns, foreignTable } = key.reference()
      return `${columns[0]?.name} -> ${getTableName(foreignTable)}`
    })
    const found = test.db.pragma(`foreign_key_list(${name})`) as { table: string; from: string }[]
    expect(drizzled.sort()).toEqual(found.map((k) => `${k.from} -> ${k.table}`).sort())
  })
})

it('no entity table lacks its drizzle table', () => {
  const named = new Set(drizzleTables.map((t) => getTableName(t)))
  const wanted = Object.values<Entity>(catalogue).flatMap((e) => [
    e.table,
    ...e.parts.map((p) => p.table),
    ...e.fields.flatMap((f) => (f.kind === 'refs' ? [f.link.table] : []))
  ])
  expect(wanted.filter((t) => !named.has(t))).toEqual([])
})

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1)
