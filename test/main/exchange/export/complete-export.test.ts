import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { z } from 'zod'
import { writeRecords } from '../../../../src-main/features/entities/records.ts'
import { exportSchema, exportSchemaText } from '../../../../src-main/features/exchange/export/json-schema.ts'
import { insertAnything } from '../../../support/filled-register.ts'
import { type ImportProgram, importProgram } from '../../../support/import-program.ts'

// What other programs read: json by its schema, and every table as csv in one file.

let program: ImportProgram
let path: (name: string) => string

beforeAll(async () => {
  program = await importProgram()
  path = (name) => join(program.register.path, '..', name)
  const { db, user } = program.session
  const municipalityId = db.prepare('SELECT id FROM municipality').pluck().get() as string
  const author = { userId: user.id, municipalityId, scope: 'all' as const, batchId: null }
  writeRecords(db, { ...author, now: () => '2024-05-01T10:00:00.000Z' }, (records) => insertAnything(records, 2, 7))
})
afterAll(() => program.close())

const exported = async (name: string, format: 'json' | 'zip' | 'csv'): Promise<string> => {
  await program.work('export.save', { path: path(name), format, language: 'da' })
  return path(name)
}

it('documents the json as it is: docs/export.schema.json is made of the catalogue', () => {
  const documented = readFileSync(join(import.meta.dirname, '../../../../docs/export.schema.json'), 'utf8')
  // Stale? `node test/support/write-export-schema.ts` writes it anew.
  expect(documented === exportSchemaText()).toBe(true)
})

it('writes json that its schema takes, and the schema refuses what is otherwise', async () => {
  const data = JSON.parse(readFileSync(await exported('alt.json', 'json'), 'utf8'))
  const schema = z.fromJSONSchema(exportSchema())
  expect(schema.safeParse(data).error?.issues ?? []).toEqual([])
  const [system] = data.entities.system
  expect(Object.keys(system.values).length).toBeGreaterThan(20)
  for (const wrong of [
    { ...data, schemaVersion: 2 },
    { ...data, entities: { ...data.entities, system: [{ ...system, id: 'nej' }] } },
    { ...data, entities: { ...data.entities, system: [{ ...system, values: { unknownField: 1 } }] } },
    { ...data, entities: { ...data.entities, system: [{ ...system, values: { lifecycle: 'gone' } }] } },
    { ...data, entities: { ...data.entities, system: [{ ...system, values: { inUseFrom: '1. maj' } }] } }
  ])
    expect(schema.safeParse(wrong).success).toBe(false)
})

it('puts the same csv files into one zip as beside each other', async () => {
  const parts = unzipSync(readFileSync(await exported('alt.zip', 'zip')))
  await exported('alt.csv', 'csv')
  const names = Object.keys(parts)
  expect(names[0]).toBe('systemer.csv')
  expect(names).toHaveLength(32)
  for (const [at, name] of names.entries()) {
    const beside = path(at === 0 ? 'alt.csv' : `alt-${name}`)
    expect(Buffer.from(parts[name] ?? []).equals(readFileSync(beside))).toBe(true)
  }
})
