// Spreadsheets of other people, where the folder is there: every one gives rows or one clear failure.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { GridSource } from '../../../src-main/jobs/reading/formats/grid-source.ts'
import { openOtherWorkbook } from '../../../src-main/jobs/reading/formats/other-workbook.ts'
import { readingLimits } from '../../../src-main/jobs/reading/limits.ts'
import { openFile } from '../../../src-main/jobs/reading/open-file.ts'
import { readGrid } from '../../../src-main/jobs/reading/reader.ts'
import { ReadError, readFailureCodes } from '../../../src-shared/features/exchange/grid.ts'
import { forkReader } from '../../support/reader.ts'
import { readHarmless } from '../../support/reading-in-place.ts'
import { readHere } from './made.ts'

const legacy = resolve('../shared/legacy-excel')
const filesOf = (folder: string): string[] =>
  existsSync(join(legacy, folder)) ? readdirSync(join(legacy, folder)).map((name) => join(legacy, folder, name)) : []

/** What each nasty file must end as; all others give rows. */
const failures: Record<string, string> = {
  // Two parts of one name: which of them counts is each program's own guess.
  'poi__duplicate-filename-case-insensitive.xlsx': 'file.damaged',
  'ClosedXML__~$LoadPivotTables.xlsx': 'file.lockFile',
  'calamine__pass_protected.xlsb': 'file.encrypted',
  'calamine__too_small.xls': 'file.notSpreadsheet',
  'excelize__BadWorkbook.xlsx': 'file.damaged',
  'excelize__encryptSHA512.xlsx': 'file.encrypted',
  'messytables__encrypted_no_password.xls': 'file.encrypted',
  'poi__clusterfuzz-testcase-minimized-POIHSSFFuzzer-4657005060816896.xls': 'file.damaged',
  'poi__clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5636439151607808.xlsx': 'file.damaged',
  'poi__extenxls_pwd123.xlsx': 'file.encrypted',
  'poi__invalid.xlsx': 'file.damaged',
  'poi__password.xls': 'file.encrypted',
  'poi__poc-shared-strings.xlsx': 'file.damaged',
  'poi__poc-xmlbomb-empty.xlsx': 'file.bomb',
  'poi__poc-xmlbomb.xlsx': 'file.bomb',
  'poi__protected_passtika.xlsb': 'file.encrypted',
  'poi__protected_passtika.xlsx': 'file.encrypted',
  'poi__xor-encryption-abc.xls': 'file.encrypted',
  'read-excel-file__invalid-file-structure.xlsx': 'file.damaged',
  'roo__emptysheets.csv': 'file.empty',
  'test_files__write.dif': 'file.notSpreadsheet'
}

if (!existsSync(legacy)) {
  test('skipped: ../shared/legacy-excel is not here', () => {
    console.log('The legacy spreadsheets were skipped: ../shared/legacy-excel is not here.')
  })
} else {
  const outcome = async (path: string): Promise<string> => {
    // Made to break programs, so it is read as a host does; all others by the same code here (hostile.test.ts has more).
    const isFuzz = path.endsWith('.xls') && path.includes('clusterfuzz')
    try {
      const file = await readGrid(path, { fork: isFuzz ? forkReader : readHarmless })
      return file.sheets.length > 0 ? 'rows' : 'nothing'
    } catch (error) {
      if (error instanceof ReadError && readFailureCodes.includes(error.failure.code)) return error.failure.code
      throw error
    }
  }

  async function outcomes(paths: string[]): Promise<Record<string, string>> {
    const found: Record<string, string> = {}
    for (const path of paths) found[path.slice(path.lastIndexOf('/') + 1)] = await outcome(path)
    return found
  }

  test('nasty files give rows or one clear failure', async () => {
    const found = await outcomes(filesOf('nasty'))
    const expected = Object.fromEntries(Object.keys(found).map((name) => [name, failures[name] ?? 'rows']))
    expect(found).toEqual(expected)
  }, 300_000)

  test('made and real ones are read', async () => {
    for (const path of [...filesOf('made'), ...filesOf('real')]) {
      if (path.endsWith('.json')) continue
      const name = path.slice(path.lastIndexOf('/') + 1)
      const { sheets } = await readHere(name, readFileSync(path))
      expect([name, sheets.some(({ rows }) => rows.length > 0)]).toEqual([name, true])
    }
  }, 120_000)

  const collected = (source: GridSource): unknown[] => {
    const sheets: unknown[] = []
    for (const { meta, rows } of source.sheets) {
      const { rowCount, ...frame } = meta
      sheets.push([frame, [...rows()]])
    }
    return sheets
  }

  test('Office Open XML is read as SheetJS reads it, cell by cell', async () => {
    let compared = 0
    for (const path of [...filesOf('made'), ...filesOf('real'), ...filesOf('nasty')]) {
      const name = path.slice(path.lastIndexOf('/') + 1)
      if (!/\.xls[xm]$/.test(name) || failures[name]) continue
      const bytes = readFileSync(path)
      if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) continue
      const own = await openFile(bytes, name, {}, readingLimits)
      if (own.format !== 'xlsx' && own.format !== 'xlsm') continue
      expect([name, collected(own)]).toEqual([name, collected(await openOtherWorkbook(bytes, 'xlsx'))])
      compared++
    }
    expect(compared).toBeGreaterThan(50)
  }, 120_000)
}
