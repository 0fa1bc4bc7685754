import Sqlite from 'better-sqlite3'
import type { Database } from '../../../src-main/db/open.ts'
import { planOf } from '../../../src-main/features/entities/entity-plan.ts'
import { createNames } from '../../../src-main/features/entities/names.ts'
import { createReader } from '../../../src-main/features/entities/record-reader.ts'
import { searchTextOf } from '../../../src-main/features/entities/search-text.ts'
import { unlockRegister } from '../../../src-main/security/register-folder.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { type Case, median, ms, percentile, type Result, result } from '../case.ts'
import { openRegister, type Program, passphrase, registerIn, startProgram } from '../run/program.ts'
import { makeProtocolRegister } from '../run/protocol-register.ts'
import { typedBeginnings } from '../typed.ts'

const size = { systems: 100_000, activities: 500_000, units: 500 }
const searched = ['system', 'processingActivity'] as const
/** As the palette asks. */
const limit = 12

interface Scan {
  readonly texts: readonly string[]
  count(word: string): number
  best(word: string): number
}

/** What is searched of every record, folded, in a table of its own: what a search without an index goes through. */
function scanOf(db: Database, municipalityId: string): Scan {
  const scan = new Sqlite(':memory:')
  scan.exec('CREATE TABLE row (title TEXT, rest TEXT)')
  const insert = scan.prepare('INSERT INTO row VALUES (?, ?)')
  const texts: string[] = []
  const names = createNames(db)
  scan.transaction(() => {
    for (const entity of searched)
      for (const { values, extra } of createReader(db, entity, municipalityId).all()) {
        const { title, rest } = searchTextOf(planOf(entity), values, extra, names)
        insert.run(fold(title), rest.map(fold).join(' '))
        texts.push(title)
      }
  })()
  const where = 'FROM row WHERE title LIKE @word OR rest LIKE @word'
  const count = scan.prepare<unknown[], number>(`SELECT count(*) ${where}`).pluck()
  const best = scan.prepare<unknown[], number>(`SELECT rowid ${where} ORDER BY title LIKE @word DESC LIMIT ${limit}`)
  const like = (word: string) => ({ word: `%${word}%` })
  return { texts, count: (word) => count.get(like(word)) ?? 0, best: (word) => best.all(like(word)).length }
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Units' protocols here and there; every one of them for the first time, as one looks at them. */
async function unitProtocol(program: Program, units: readonly string[]): Promise<Result> {
  const times: number[] = []
  const rows: number[] = []
  for (let i = 0; i < 25; i++) {
    const unit = units[(i * 17) % units.length] ?? ''
    times.push(await timed(async () => rows.push((await program.call('protocol.unit', { unit })).total)))
  }
  const detail = { ...size, rows: median(rows), firstMs: ms(times[0] ?? 0), maxMs: ms(Math.max(...times)) }
  return result('protocol.unit', median(times), 100, detail, { unit: 'ms' })
}

/** One search over everything, as one types; and beside a scan that finds the same records. */
async function searchAll(program: Program, scan: Scan): Promise<readonly Result[]> {
  const search = (word: string) => program.call('search.everything', { search: word, limit })
  const words = typedBeginnings(scan.texts)
  const firstMs = await timed(() => search('s'))
  const times: number[] = []
  for (const word of words) times.push(await timed(() => search(word)))

  const own: number[] = []
  const scanned: number[] = []
  for (const word of words.filter((one) => one.length >= 3 && !one.includes(' ')).filter((_, i) => i % 10 === 0)) {
    own.push(await timed(() => search(word)))
    scanned.push(await timed(() => scan.best(word)))
    const totals = await Promise.all([
      program.call('system.list', { search: word, limit: 0 }),
      program.call('processingActivity.list', { search: word, limit: 0 })
    ])
    const found = totals.reduce((sum, { total }) => sum + total, 0)
    if (found !== scan.count(word)) throw new Error(`${word}: ${found} found, ${scan.count(word)} scanned`)
  }
  const detail = { ...size, searches: words.length, firstMs: ms(firstMs), medianMs: ms(median(times)) }
  return [
    result('search.all', percentile(times, 0.95), 16, { ...detail, maxMs: ms(Math.max(...times)) }, { unit: 'ms' }),
    result(
      'search.allVsScan',
      median(scanned) / median(own),
      10,
      { words: own.length, scanMs: ms(median(scanned)), searchMs: ms(median(own)), rows: 'the same for every word' },
      { better: 'higher' }
    )
  ]
}

/** A unit's protocol and a search over everything, in a register with 500,000 processing activities. */
export const largeProtocolCase: Case = {
  names: ['protocol.unit', 'search.all', 'search.allVsScan'],
  async run(folder) {
    const units = await makeProtocolRegister(size, folder)
    const session = await unlockRegister({ path: registerIn(folder), passphrase })
    const scan = scanOf(session.db, session.db.prepare<[], string>('SELECT id FROM municipality').pluck().get() ?? '')
    session.close()
    const program = startProgram(folder)
    await openRegister(program, folder)
    const results = [await unitProtocol(program, units), ...(await searchAll(program, scan))]
    await program.close()
    return results
  }
}
