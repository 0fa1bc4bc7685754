import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, type WorkBook } from 'xlsx'
import { findPersonalNumbers } from '../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { sample, sampleIndex } from '../../make-sample/make-sample.ts'

const folder = join(import.meta.dirname, '../../../resources/sample')
const files = sample.flatMap((municipality) => municipality.files)

/** What a reader sees of a workbook: writers put their own dates and names into a file, which are no content. */
function content(book: WorkBook): unknown {
  return book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name] ?? {}
    const cells = Object.entries(sheet).filter(([key]) => !key.startsWith('!'))
    return {
      name,
      hidden: book.Workbook?.Sheets?.[index]?.Hidden,
      merges: sheet['!merges'],
      cells: cells.map(([key, cell]) => [key, cell.t, cell.v, cell.f])
    }
  })
}

test.each(files)('$file is what the script makes', ({ file, bytes }) => {
  const committed = readFileSync(join(folder, file))
  if (file.endsWith('.csv')) expect(committed.equals(bytes())).toBe(true)
  else expect(content(read(committed))).toEqual(content(read(bytes())))
})

test('the folder holds the sample, its index and its README, and is small', () => {
  const names = readdirSync(folder).toSorted()
  expect(names).toEqual([...files.map(({ file }) => file), 'README.md', 'sample.json'].toSorted())
  expect(readFileSync(join(folder, 'sample.json'), 'utf8')).toBe(sampleIndex())
  const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  expect(bytes).toBeLessThan(400_000)
})

test('every personal number in it is fictive: its day is 61 or more', () => {
  const texts = files.flatMap(({ bytes }) => {
    const book = read(bytes())
    return book.SheetNames.map((name) => utils.sheet_to_csv(book.Sheets[name] ?? {}))
  })
  const found = texts.flatMap((text) => findPersonalNumbers(text).map(({ start, end }) => text.slice(start, end)))
  expect(found.length).toBeGreaterThan(3)
  expect(found.filter((number) => Number(number.slice(0, 2)) < 61)).toEqual([])
})
