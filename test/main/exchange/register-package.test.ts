import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPackage } from '../../../src-main/features/exchange/package/read-package.ts'
import { packedEntities, registerSources } from '../../../src-main/features/exchange/package/register-sources.ts'
import { isSigned } from '../../../src-main/features/exchange/package/signature.ts'
import { writePackage } from '../../../src-main/features/exchange/package/write-package.ts'
import type { PackedFigure } from '../../../src-shared/features/exchange/package.ts'
import {
  type PackageProfile,
  type PackageScope,
  packageParts,
  packageProfiles
} from '../../../src-shared/features/exchange/profiles.ts'
import { findPersonalNumbers } from '../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { type FilledRegister, filledRegister } from '../../support/filled-register.ts'
import { readGrids } from '../../support/read-grids.ts'

let register: FilledRegister
let folder: string
beforeAll(async () => {
  register = await filledRegister(12, 4711)
  folder = mkdtempSync(join(tmpdir(), 'package-'))
})
afterAll(() => {
  register.dispose()
  rmSync(folder, { recursive: true })
})

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

it.each(packageProfiles)('is read as it was written, for %s, and holds no personal number', async (profile) => {
  const path = await write(profile, all, [figure])
  const grids = await readGrids(path)
  const read = readPackage('pakke.xlsx', grids)
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
