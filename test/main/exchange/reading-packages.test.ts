import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { latestVersion } from '../../../src-main/db/migrations/index.ts'
import { unpacked } from '../../../src-main/features/exchange/held/kept-records.ts'
import { readingLanes, relayPackages } from '../../../src-main/features/exchange/held/relay-packages.ts'
import { takePackages } from '../../../src-main/features/exchange/held/take-packages.ts'
import { PackageReader } from '../../../src-main/jobs/reading/reader.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { make, pack } from '../../support/library-registers.ts'
import { forkReader } from '../../support/reader.ts'

// Packages on their way through the processes that read them.

const inbox = mkdtempSync(join(tmpdir(), 'inbox-'))
let program: ImportProgram
beforeAll(async () => {
  program = await importProgram()
  await make(program, 'system', { name: 'Novara Løn' })
  copyFileSync(await pack(program), join(inbox, 'nordby.xlsx'))
  await make(program, 'system', { name: 'Tavlex Journal' })
  copyFileSync(await pack(program), join(inbox, 'sydby.xlsx'))
  writeFileSync(join(inbox, 'ødelagt.xlsx'), 'PK\u0003\u0004 no workbook at all')
})
afterAll(async () => {
  await program.close()
  rmSync(inbox, { recursive: true })
})

test('one process reads package after package; after one that it could not read to its end there is a new one', async () => {
  let started = 0
  const reader = new PackageReader((memory) => {
    started++
    return forkReader(memory)
  }, latestVersion)
  const read = async (file: string, signal?: AbortSignal, onPart: () => void = () => undefined): Promise<string> => {
    const reading = reader.read(join(inbox, file), { onPart, ...(signal && { signal }) })
    return reading.then(
      ({ format }) => format,
      (error) => error.code ?? error.failure.code
    )
  }
  const answers = [await read('nordby.xlsx'), await read('sydby.xlsx'), await read('ødelagt.xlsx')]
  expect([answers, started]).toEqual([['xlsx', 'xlsx', 'file.damaged'], 1])
  const stop = new AbortController()
  expect(await read('nordby.xlsx', stop.signal, () => stop.abort())).toBe('file.cancelled')
  expect([await read('nordby.xlsx'), started]).toEqual(['xlsx', 2])
  writeFileSync(join(inbox, 'liste.csv'), 'Navn;Leverandør\nNovara;Kvistvang\n')
  expect([await read('liste.csv'), await read('sydby.xlsx'), started]).toEqual(['package.none', 'xlsx', 3])
  reader.end()
})

test('several processes read at once, as many as there are processors but one, and each package comes whole', async () => {
  expect([readingLanes(98, 1), readingLanes(98, 2), readingLanes(98, 4), readingLanes(98, 64)]).toEqual([1, 1, 3, 4])
  expect(readingLanes(2, 8)).toBe(2)
  const names = ['nordby.xlsx', 'sydby.xlsx', 'ødelagt.xlsx', 'nordby.xlsx', 'sydby.xlsx']
  const files = names.map((name) => ({ path: join(inbox, name), sha256: '' }))
  const { port1, port2 } = new MessageChannel()
  let started = 0
  const relayed = relayPackages(
    files,
    port1,
    (memory) => {
      started++
      return forkReader(memory)
    },
    3
  )
  const taken: [string, number, boolean][] = []
  const context = { feed: port2, signal: new AbortController().signal, progress() {}, throwIfCancelled() {} }
  await takePackages(files, context, ({ file, found, records, failure }, place) => {
    const all = Object.values(found?.counts ?? {}).reduce((sum, count) => sum + count, 0)
    expect([file, [...unpacked(records)].length]).toEqual([names[place], all])
    taken.push([file, all, failure !== null])
  })
  port1.close()
  await relayed
  expect(started).toBeGreaterThanOrEqual(3)
  const [north, south] = [taken.find(([file]) => file === names[0]), taken.find(([file]) => file === names[1])]
  expect([north?.[1], south?.[1]]).not.toContain(0)
  expect(taken.sort()).toEqual([north, north, south, south, ['ødelagt.xlsx', 0, true]])
})
