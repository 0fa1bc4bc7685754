import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'
import { latestVersion } from '../../../src-main/db/migrations/index.ts'
import { writeRecords } from '../../../src-main/features/entities/records.ts'
import { readPackage } from '../../../src-main/features/exchange/package/read-package.ts'
import { packedEntities, registerSources } from '../../../src-main/features/exchange/package/register-sources.ts'
import { isSigned } from '../../../src-main/features/exchange/package/signature.ts'
import { upgraded } from '../../../src-main/features/exchange/package/upgrades.ts'
import { writePackage } from '../../../src-main/features/exchange/package/write-package.ts'
import type { PackageHead, PackedFigure } from '../../../src-shared/features/exchange/package.ts'
import {
  type PackageProfile,
  type PackageScope,
  packageParts,
  packageProfiles
} from '../../../src-shared/features/exchange/profiles.ts'
import { findPersonalNumbers } from '../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { type FilledRegister, filledRegister } from '../../support/filled-register.ts'
import { readGrids, writtenGrids } from '../../support/read-grids.ts'

let register: FilledRegister
let folder: string
beforeAll(async () => {
  register = await filledRegister(5, 4711)
  const { db, municipalityId } = register
  const userId = db.prepare('SELECT id FROM user').pluck().get() as string
  // A text that got in before numbers were looked for: no form takes it.
  writeRecords(db, { userId, municipalityId, scope: 'all', batchId: null, now: () => at }, ({ of }) => {
    of('system').insert({ name: `Portal ${number}`, description: `Ring om ${number}`, aliases: [number] })
  })
  folder = mkdtempSync(join(tmpdir(), 'package-'))
})
afterAll(() => {
  register.dispose()
  rmSync(folder, { recursive: true })
})

/** A fictive CPR number: its day is 61. */
const number = '611190-1234'
const at = '2026-11-28T10:00:00.000Z'
const all: PackageScope = { parts: packageParts, units: [], systems: [], supplier: null }
const reading = () => ({ db: register.db, municipalityId: register.municipalityId, country: 'DK' as const })
const figure: PackedFigure = { area: 'audit', key: 'orphans', subject: 'Borgerregisteret', value: 17, on: '2026-10-01' }

async function write(profile: PackageProfile, scope = all, figures: readonly PackedFigure[] = []) {
  const path = join(folder, `${profile}-${Math.random()}.xlsx`)
  const labelOf = ({ key }: PackedFigure): string => key
  const pack = { kind: 'register', profile, scope, language: 'da', at, figures: { all: figures, labelOf } } as const
  await writePackage(path, pack, reading())
  return path
}

/** The parts of a sheet in the order in which Excel demands them (ECMA-376 Part 1, 18.3.1.99); else it repairs. */
const inSheet = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'autoFilter',
  'dataValidations'
]

/** Throws for XML that is not well-formed, for parts of a sheet out of order and for cells out of order or twice. */
function requireStrict(xml: string): void {
  const errorHandler = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`)
  }
  const root = new DOMParser({ errorHandler }).parseFromString(xml, 'text/xml').documentElement
  if (root?.localName !== 'worksheet') return
  const order = Array.from(root.childNodes, (node) => inSheet.indexOf((node as Element).localName)).filter(
    (at) => at >= 0
  )
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  let last = 0
  for (const [, row, cells] of xml.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs)) {
    expect(Number(row)).toBeGreaterThan(last)
    last = Number(row)
    const columns = [...(cells ?? '').matchAll(/<c r="([A-Z]+)(\d+)"/g)].map((cell) => (cell[1] ?? '').padStart(3, ' '))
    expect(columns).toEqual([...new Set(columns)].toSorted())
  }
}

it.each(packageProfiles)('is read as it was written, for %s, and holds no personal number', async (profile) => {
  const path = await write(profile, all, [figure])
  const parts = Object.values(unzipSync(readFileSync(path))).map((part) => Buffer.from(part).toString('utf8'))
  expect(parts.some((part) => part.includes('Portal'))).toBe(true)
  expect(parts.filter((part) => part.includes(number) || part.includes(number.replace('-', '')))).toEqual([])
  for (const part of parts) requireStrict(part)
  const grids = await writtenGrids(path)
  const read = readPackage('pakke.xlsx', grids, latestVersion)
  expect(isSigned(read.signed)).toBe(true)
  expect([read.edited, read.figuresEdited, read.figures]).toEqual([[], false, [figure]])
  const sources = registerSources(reading(), { profile, scope: all })
  expect([...read.records.keys()].toSorted()).toEqual(
    [...packedEntities({ profile, scope: all }, reading())].toSorted()
  )
  for (const { name, records } of sources)
    expect([name, read.records.get(name)?.map(({ id, values }) => ({ id, values }))]).toEqual([name, [...records()]])
  for (const { name, rows } of grids)
    for (const row of rows)
      for (const cell of row)
        expect([name, typeof cell === 'string' ? findPersonalNumbers(cell) : []]).toEqual([name, []])
})

it('keeps what a person keeps in the house out of what is public, with all that is a piece of it', () => {
  const { db, municipalityId } = register
  const userId = db.prepare('SELECT id FROM user').pluck().get() as string
  const kept = writeRecords(db, { userId, municipalityId, scope: 'all', batchId: null, now: () => at }, ({ of }) => {
    const system = of('system').insert({ name: 'Hemmeligt', internal: { value: 'yes' } })
    const activity = of('processingActivity').insert({ name: 'Skjult', internal: { value: 'yes' }, systems: [system] })
    const line = of('processingLine').insert({ name: 'Linje', activity })
    return [system, activity, line, of('processingActivity').insert({ name: 'Åben', systems: [system] })]
  })
  const idsIn = (profile: PackageProfile): string[] =>
    registerSources(reading(), { profile, scope: all }).flatMap(({ records }) => [...records()].map(({ id }) => id))
  expect(kept.map((id) => idsIn('public').includes(id))).toEqual([false, false, false, true])
  expect(kept.map((id) => idsIn('municipality').includes(id))).toEqual([true, true, true, true])
})

it('says which sheets were edited, and makes the best of what was typed', async () => {
  const grids = await readGrids(await write('centralOffice'))
  const at = (name: string) => grids.find((grid) => grid.rows[0]?.[0] === `samregister:${name}`)
  const systems = at('system')
  const column = (key: string): number => systems?.rows[0]?.indexOf(key) ?? -1
  const row = systems?.rows[2] as unknown[]
  row[column('usesAi')] = 'nej'
  row[column('supplier')] = at('supplier')?.rows[2]?.[1]
  systems?.rows.push(['', 'Tilføjet i hånden'].map((cell) => cell || null))
  const { edited, records, signed } = readPackage('pakke.xlsx', grids, latestVersion)
  expect([edited, isSigned(signed)]).toEqual([['system'], true])
  const read = records.get('system') ?? []
  expect(read[0]?.values).toMatchObject({ usesAi: { value: 'no' }, supplier: at('supplier')?.rows[2]?.[0] })
  const added = read.at(-1)
  expect(added).toMatchObject({ added: true, values: { name: 'Tilføjet i hånden' }, row: systems?.rows.length })
  expect(readPackage('igen.xlsx', grids, latestVersion).records.get('system')?.at(-1)?.id).toBe(added?.id)
})

it('reads a package of an older schema in today’s words, and refuses a newer one with the version it needs', async () => {
  const grids = await readGrids(await write('municipality'))
  const cell = grids
    .find((grid) => grid.rows[0]?.[0] === 'samregister:manifest')
    ?.rows.find(([key]) => key === 'package')
  const head = JSON.parse(String(cell?.[2])) as PackageHead
  const withSchema = (schema: number): void => {
    if (cell) (cell as unknown[])[2] = JSON.stringify({ ...head, schema })
  }
  withSchema(head.schema - 1)
  expect(readPackage('ældre.xlsx', grids, latestVersion).edited).toEqual([])
  withSchema(head.schema + 1)
  expect(() => readPackage('nyere.xlsx', grids, latestVersion)).toThrow(
    expect.objectContaining({ code: 'package.newer', params: { file: 'nyere.xlsx', version: head.schema + 1 } })
  )
  const renamed = { to: 9, upgrade: (_: string, { old, ...rest }: Values): Values => ({ ...rest, now: old ?? null }) }
  expect(upgraded(8, 'system', { old: 'x' }, [renamed])).toEqual({ now: 'x' })
  expect(upgraded(9, 'system', { old: 'x' }, [renamed])).toEqual({ old: 'x' })
})
