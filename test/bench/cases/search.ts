import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { fold } from '../../../src-shared/kernel/fold.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { type Case, median, ms, percentile, result } from '../case.ts'
import { programWith } from '../run/made-register.ts'
import type { Program } from '../run/program.ts'
import { typedBeginnings } from '../typed.ts'

const few = 10_000
const many = 100_000
/** What a list shows beside the name; a page of it is what one sees while typing. */
const shown = ['name', 'supplier', 'unit', 'owner', 'hosting', 'dataProcessingAgreement']

async function timesOf(program: Program, searches: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const search of searches) {
    const start = performance.now()
    await program.call('system.list', { search, limit: 50, columns: shown })
    times.push(performance.now() - start)
  }
  return times
}

/** The same columns, folded, in a table of their own: what a search without an index would have to go through. */
function scanOf(records: readonly RecordView[]): { find(word: string): number } {
  const db = new Sqlite(':memory:')
  db.exec('CREATE TABLE row (name TEXT, aliases TEXT, description TEXT, supplier TEXT, owner TEXT)')
  const insert = db.prepare('INSERT INTO row VALUES (?, ?, ?, ?, ?)')
  const nameOf = (record: RecordView, key: string): string => record.refs[String(record.values[key])]?.name ?? ''
  db.transaction(() => {
    for (const record of records)
      insert.run(
        fold(String(record.values['name'] ?? '')),
        fold(((record.values['aliases'] ?? []) as readonly string[]).join(' ')),
        fold(String(record.values['description'] ?? '')),
        fold(nameOf(record, 'supplier')),
        fold(nameOf(record, 'owner'))
      )
  })()
  const columns = ['name', 'aliases', 'description', 'supplier', 'owner']
  const scan = db.prepare<unknown[], number>(
    `SELECT count(*) FROM row WHERE ${columns.map((column) => `${column} LIKE ?`).join(' OR ')}`
  )
  return { find: (word) => scan.pluck().get(columns.map(() => `%${word}%`)) ?? 0 }
}

/** Words of three letters and more that stand in those five columns alone, so that both find the same rows. */
async function compare(program: Program, records: readonly RecordView[], searches: readonly string[]) {
  const scan = scanOf(records)
  const own: number[] = []
  const scanned: number[] = []
  let asked = 0
  for (const word of searches.filter((search) => search.length >= 3 && !search.includes(' '))) {
    if (own.length >= 60) break
    asked++
    let start = performance.now()
    const { total } = await program.call('system.list', { search: word, limit: 50, columns: shown })
    const time = performance.now() - start
    start = performance.now()
    const found = scan.find(word)
    const scanTime = performance.now() - start
    if (found !== total) continue
    own.push(time)
    scanned.push(scanTime)
  }
  return { own, scanned, asked }
}

/** Searching as one types: ranked first page and exact count through the router, as the window asks. */
export const searchCase: Case = {
  names: ['search.p95', 'search.vsScan', 'growth.search'],
  async run(folder) {
    const [smallFolder, largeFolder] = [join(folder, 'few'), join(folder, 'many')]
    mkdirSync(smallFolder)
    mkdirSync(largeFolder)
    const small = await programWith(few, smallFolder)
    const smallPage = await small.call('system.list', { limit: few })
    const searches = typedBeginnings(
      smallPage.rows.map(({ values }) => [values['name'], values['description']].join(' '))
    )
    await timesOf(small, searches)
    const smallTimes = await timesOf(small, searches)
    await small.close()

    const large = await programWith(many, largeFolder)
    const page = await large.call('system.list', { limit: many })
    await timesOf(large, searches.slice(0, 20))
    const times = await timesOf(large, searches)
    const { own, scanned, asked } = await compare(large, page.rows, searches)
    await large.close()
    const [p95, smallP95] = [percentile(times, 0.95), percentile(smallTimes, 0.95)]
    return [
      result(
        'search.p95',
        p95,
        16,
        { systems: many, searches: searches.length, medianMs: ms(median(times)), maxMs: ms(Math.max(...times)) },
        { unit: 'ms' }
      ),
      result(
        'search.vsScan',
        median(scanned) / median(own),
        3,
        {
          words: own.length,
          asked,
          scanMs: ms(median(scanned)),
          searchMs: ms(median(own)),
          rows: 'the same number for every word counted'
        },
        { better: 'higher' }
      ),
      result('growth.search', p95 / smallP95, 1.5, { systems: [few, many], p95Ms: [ms(smallP95), ms(p95)] })
    ]
  }
}
