import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { csvDelimiter, csvText } from '../../../../src-main/features/exchange/export/csv-text.ts'
import {
  type ExportRecord,
  type ExportSource,
  entityTable
} from '../../../../src-main/features/exchange/export/entity-sheet.ts'
import {
  type OwnSheet,
  readOwnRow,
  recogniseOwnSheet
} from '../../../../src-main/features/exchange/export/own-sheet.ts'
import type { OwnField } from '../../../../src-main/features/exchange/export/own-value.ts'
import { writeWorkbook } from '../../../../src-main/features/exchange/export/workbook.ts'
import { replaceFile } from '../../../../src-main/platform/files.ts'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Entity } from '../../../../src-shared/kernel/field.ts'
import { type Language, languages } from '../../../../src-shared/kernel/language.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import { anyExtra, anyValuesOf, entities, type KnownIds } from '../../../support/export-arbitraries.ts'
import { readGrids } from '../../../support/read-grids.ts'

const folder = mkdtempSync(join(tmpdir(), 'samregister-own-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ids: KnownIds = (name) => [`${name}-1`, `${name}-2`, `${name};3`]
const names = (id: string): string => `Navn "${id}"; =A1`

function sourceOf(entity: Entity, records: readonly ExportRecord[]): ExportSource {
  const extraHeaders = [...new Set(records.flatMap(({ extra }) => Object.keys(extra)))]
  return {
    entity,
    fields: entity.fields,
    extraHeaders,
    whole: true,
    count: records.length,
    records: () => records,
    namesOf: () => names
  }
}

async function exported(source: ExportSource, language: Language): Promise<string> {
  const path = join(folder, 'bog.xlsx')
  const { columns, rows } = entityTable(source, language, 'workbook', true)
  const sheet = { name: 'Ark', columns, rows: rows(), rowCount: source.count, keys: true }
  await replaceFile(path, (file) =>
    writeWorkbook(file, { title: 'Prøve', sheets: [sheet], dateFormat: 'dd-mm-yyyy' }, 'samregister:lists')
  )
  return path
}

async function ownSheet(path: string): Promise<readonly [OwnSheet, readonly ReturnType<typeof readOwnRow>[]]> {
  const [grid, ...helpers] = await readGrids(path)
  if (!grid) throw new Error('No sheet')
  expect(helpers.map(recogniseOwnSheet).every((helper) => helper === 'helper')).toBe(true)
  const own = recogniseOwnSheet(grid)
  if (own === null || own === 'helper') throw new Error('Not recognised')
  return [own, grid.rows.slice(own.firstRow).map((cells) => readOwnRow(own, cells))]
}

/** The value that a field of an own row stands for, if nothing has to be understood anew. */
function valueIn(field: OwnField): FieldValue {
  if (field.kind === 'value') return field.value
  if (field.kind === 'ref') return field.ref.id
  if (field.kind === 'refs') return field.refs.map((ref) => ref.id)
  if (typeof field.cell === 'string') return field.cell
  throw new Error(`A cell of our own was not understood: ${JSON.stringify(field.cell)}`)
}

const recordOf = (entity: Entity): fc.Arbitrary<ExportRecord> =>
  fc.record({ id: fc.uuid(), values: anyValuesOf(entity, ids), extra: anyExtra })

test.each(entities)(
  'whatever a $name holds comes back from its workbook as it was',
  async (entity) => {
    const anyRecords = fc.array(recordOf(entity), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.constantFrom(...languages), async (records, language) => {
        const [own, rows] = await ownSheet(await exported(sourceOf(entity, records), language))
        expect(own.entity).toBe(entity.name)
        expect(rows.map((row) => row.id)).toEqual(records.map((record) => record.id))
        rows.forEach(({ fields, extra }, index) => {
          const values = Object.entries(fields).map(([key, field]) => [key, valueIn(field)])
          expect(Object.fromEntries(values)).toEqual(records[index]?.values)
          expect(extra).toEqual(records[index]?.extra)
        })
      }),
      { numRuns: 4 }
    )
  },
  60_000
)

test('a csv of ours is recognised in every language, and what was made harmless is restored', async () => {
  const entity: Entity = catalogue.supplier
  const record: ExportRecord = {
    id: '0190-1',
    values: {
      name: '=cmd|x',
      nationalId: '99001011',
      note: "'-5",
      aliases: ['a;b', 'c'],
      isProcessor: { value: 'no' }
    },
    extra: { Navn: '+45 12', 'to; led': 'x' }
  }
  for (const language of languages) {
    const { columns, rows } = entityTable(sourceOf(entity, [record]), language, 'csv', false)
    const path = join(folder, `${language}.csv`)
    const labels = columns.map((column) => column.label)
    await replaceFile(path, async (file) => {
      for (const text of csvText(labels, rows(), csvDelimiter[language], () => {})) await file.write(text)
    })
    const [own, [row]] = await ownSheet(path)
    expect(own).toMatchObject({ entity: 'supplier', headerRow: 1, csv: true })
    expect(row?.id).toBe(record.id)
    expect(row?.extra).toEqual(record.extra)
    const values = Object.entries(row?.fields ?? {}).map(([key, field]) => [key, valueIn(field)])
    expect(Object.fromEntries(values)).toEqual(record.values)
  }
})

test('a foreign sheet is not taken for ours', () => {
  const grid = (...rows: (string | null)[][]) => ({
    name: 'Ark1',
    visibility: 'visible' as const,
    rowCount: rows.length,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    rows,
    columnCount: 2,
    firstRow: 0 as const
  })
  expect(recogniseOwnSheet(grid(['System', 'Leverandør']))).toBeNull()
  expect(recogniseOwnSheet(grid([null, 'name']))).toBeNull()
  expect(recogniseOwnSheet(grid())).toBeNull()
  expect(recogniseOwnSheet(grid(['Samregister-id (Hest)', 'Navn']))).toBeNull()
  expect(recogniseOwnSheet(grid(['samregister:manifest']))).toBe('helper')
  expect(recogniseOwnSheet(grid(['samregister:ufo', 'name']))).toBe('helper')
})

test('columns that somebody moved are found, those put in are kept with their rows', async () => {
  const own = recogniseOwnSheet({
    name: 'Systemer',
    visibility: 'visible',
    rowCount: 3,
    merges: [],
    hiddenRows: [0],
    hiddenColumns: [0],
    rows: [
      ['samregister:system', 'description', null, 'name', 'fieldOfTheFuture'],
      ['Samregister-id', 'Beskrivelse', 'Min egen', 'Navn', 'Fremtid', 'Sidste']
    ],
    columnCount: 5,
    firstRow: 0
  })
  if (own === null || own === 'helper') throw new Error('Not recognised')
  expect(readOwnRow(own, ['id-1', 'En tekst', 'ny kolonne', 'Acadre', 'x'])).toEqual({
    id: 'id-1',
    fields: { description: { kind: 'value', value: 'En tekst' }, name: { kind: 'value', value: 'Acadre' } },
    extra: { 'Min egen': 'ny kolonne', Fremtid: 'x' }
  })
  expect(readOwnRow(own, [null, null, null, 'Nyt system'])).toEqual({
    id: null,
    fields: { name: { kind: 'value', value: 'Nyt system' } },
    extra: {}
  })
})
