import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { getTableName, is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { databaseAtVersion, type TemporaryDatabase } from '../../support/register.ts'

const schemaFolder = join(import.meta.dirname, '../../../src-main/db/schema')
const modules = readdirSync(schemaFolder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => import(join(schemaFolder, name)) as Promise<Record<string, unknown>>)
const tables = (await Promise.all(modules))
  .flatMap((module) => Object.values(module))
  .filter((value): value is SQLiteTable => is(value, SQLiteTable))

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly pk: number
}
interface ForeignKey {
  readonly from: string
  readonly table: string
  readonly to: string | null
}

let made: TemporaryDatabase
beforeAll(() => {
  made = databaseAtVersion()
})
afterAll(() => made.dispose())

const columnsOf = (table: string) => made.db.pragma(`table_info('${table}')`) as readonly Column[]
const foreignKeysOf = (table: string) => made.db.pragma(`foreign_key_list('${table}')`) as readonly ForeignKey[]

test('no table is described twice', () => {
  const names = tables.map(getTableName)
  expect(new Set(names).size).toBe(names.length)
})

test.each(tables.map((table) => [getTableName(table), table] as const))(
  '%s is as the migrations make it',
  (name, table) => {
    const described = getTableConfig(table)
    const primary = new Set([
      ...described.columns.filter((column) => column.primary).map((column) => column.name),
      ...described.primaryKeys.flatMap((key) => key.columns.map((column) => column.name))
    ])
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
    expect(
      described.columns
        .map((c) => ({
          name: c.name,
          type: c.getSQLType().toUpperCase(),
          notnull: Number(c.notNull),
          pk: primary.has(c.name)
        }))
        .sort(byName)
    ).toEqual(
      columnsOf(name)
        .map((c) => ({ name: c.name, type: c.type, notnull: c.notnull, pk: c.pk > 0 }))
        .sort(byName)
    )
    const keys = described.foreignKeys.map((key) => {
      const { columns, foreignColumns, foreignTable } = key.reference()
      return `${columns.map((c) => c.name)} -> ${getTableName(foreignTable)}(${foreignColumns.map((c) => c.name)})`
    })
    expect(keys.sort()).toEqual(
      foreignKeysOf(name)
        .map((key) => `${key.from} -> ${key.table}(${key.to})`)
        .sort()
    )
  }
)

test('no table of the database is left undescribed', () => {
  // Full-text tables and what SQLite keeps behind them cannot be described in Drizzle; `table_list` tells them apart.
  const list = made.db.pragma('table_list') as readonly { schema: string; name: string; type: string }[]
  const present = list.filter(({ schema, type }) => schema === 'main' && type === 'table').map(({ name }) => name)
  // The search index's own tables are read and written by its own SQL only.
  const plain = present.filter((name) => !name.startsWith('sqlite_') && !/_(word|prefix)$/.test(name))
  expect(plain.filter((name) => !tables.map(getTableName).includes(name))).toEqual([])
})
