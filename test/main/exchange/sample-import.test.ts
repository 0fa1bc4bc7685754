import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RowCounts } from '../../../src-shared/features/exchange/import.ts'
import { sample } from '../../make-sample/make-sample.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'

const folder = join(import.meta.dirname, '../../../resources/sample')
const counted = ['read', 'created', 'updated', 'unchanged', 'merged', 'skipped', 'invalid'] as const

/** The rows of the README's table of counts, by file: `| file | read | created | … |`. */
function statedCounts(): ReadonlyMap<string, readonly number[]> {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8')
  const rows = [...readme.matchAll(/^\| ([\w.-]+) ((?:\| *\d+ *){7})\|$/gm)]
  return new Map(rows.map(([, file = '', numbers = '']) => [file, [...numbers.matchAll(/\d+/g)].map(Number)]))
}

const total = (counts: readonly RowCounts[]): readonly number[] =>
  counted.map((key) => counts.reduce((sum, each) => sum + each[key], 0))

let program: ImportProgram
afterEach(() => program.close())

test.each(sample)(
  'the lists of $name come in as the README says',
  async ({ country, files }) => {
    program = await importProgram({ country })
    const found: [string, readonly number[]][] = []
    for (const { file, entity } of files) {
      const { files: results } = await program.importFiles(join(folder, file), entity)
      expect(results.map((result) => result.error)).toEqual([undefined])
      found.push([file, total(results.flatMap((result) => result.sheets.map((sheet) => sheet.rows)))])
    }
    const stated = statedCounts()
    expect(found).toEqual(files.map(({ file }) => [file, stated.get(file)]))
  },
  120_000
)

test('the seven systems that subscribed to CPR in 2020 are among them', async () => {
  program = await importProgram()
  await program.importFiles(join(folder, 'systemoversigt-2019.xlsx'))
  const names = (await program.list('system')).map((record) => record.values['name'])
  const seven = ['rehab-aabenraa.appinux', 'Feliks', 'Acadre', 'LIFA LOIS CPR-løsning', 'KMD Nexus', 'FBS Cicero']
  expect(names).toEqual(expect.arrayContaining([...seven, 'Prisme']))
  await program.importFiles(join(folder, 'cpr-kilder.xlsx'), 'subscriptionSource')
  const subscriptions = (await program.list('cprSubscription')).map((record) => String(record.values['name']))
  for (const name of [...seven, 'Prisme'])
    expect(subscriptions.filter((title) => title.startsWith(`${name} ← Serviceplatformen`))).toHaveLength(1)
}, 60_000)
