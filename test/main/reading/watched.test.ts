import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { budgetFor, type Cost, readingLimits } from '../../../src-main/jobs/reading/limits.ts'
import { readGrid, readSpreadsheet } from '../../../src-main/jobs/reading/reader.ts'
import { forkReaderNode } from '../../../src-main/platform/reader-process.ts'
import { forkReader } from '../../support/reader.ts'
import { failure, failureAt, made, xlsxOf } from './made.ts'

describe('the reader is watched', () => {
  const rowsOf = (count: number): string =>
    Array.from({ length: count }, (_, i) => `<row><c t="str"><v>række ${i} med lidt tekst</v></c></row>`).join('')
  let [path, huge] = ['', '']
  beforeAll(() => {
    path = made('stor.xlsx', xlsxOf(rowsOf(20_000)))
    // Not read by any machine before the first look at the clock; `growth: 0` gives it nothing for its size.
    huge = made('størst.xlsx', xlsxOf(rowsOf(300_000)))
  })

  test('for memory', async () => {
    const failed = await failureAt(huge, { limits: { baseMemory: 40 * 1024 * 1024, growth: 0 } })
    expect(failed).toEqual({
      code: 'file.tooMuchMemory',
      params: { file: 'størst.xlsx', limit: expect.stringMatching(/MB$/) }
    })
  })

  test('for time', async () => {
    expect((await failureAt(huge, { limits: { baseTime: 1, growth: 0 } })).code).toBe('file.tooSlow')
  })

  test.each([
    ['memory', { memory: 1, time: 1e9 }],
    ['time, three times over', { memory: 1e12, time: 50 }]
  ])('by itself too, while it is busy: %s', (_, budget) => {
    const watchdog = pathToFileURL(resolve('src-main/jobs/reading/watchdog.ts')).href
    const busy = `const { watchBudget } = await import(${JSON.stringify(watchdog)}); watchBudget(${JSON.stringify({ ...budget, watched: true })}); for (;;);`
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', busy])
    expect(ended.signal).toBe('SIGKILL')
  })

  test('from within only where the size does not tell what it may take', () => {
    const watched = (cost: Cost, megabytes: number): boolean =>
      budgetFor(cost, megabytes * 1024 * 1024, readingLimits).watched
    expect([watched('packed', 1), watched('text', 1)]).toEqual([false, false])
    expect([watched('packed', 20), watched('text', 20)]).toEqual([true, true])
    expect([watched('binary', 1), watched('markup', 1)]).toEqual([true, true])
  })

  test('for cells', async () => {
    expect((await failureAt(path, { limits: { cells: 10_000 } })).code).toBe('file.tooManyCells')
  })

  test('for one long string in every cell', async () => {
    const cells = Array.from({ length: 3000 }, () => '<row><c t="s"><v>0</v></c></row>').join('')
    const bytes = xlsxOf(cells, { strings: [`<si><t>${'lang '.repeat(20_000)}</t></si>`] })
    expect(await failure('ark.xlsx', bytes)).toBe('file.bomb')
  })

  test('can be cancelled before and while it reads, and then ends', async () => {
    expect((await failureAt(path, { signal: AbortSignal.abort() })).code).toBe('file.cancelled')
    const controller = new AbortController()
    const ended = new Promise<void>((resolve) => {
      const watched = (heap: number) => {
        const child = forkReader(heap)
        child.onExit(() => resolve())
        return child
      }
      readSpreadsheet(path, { fork: watched, signal: controller.signal, onRows: () => controller.abort() }).catch(
        (error) => expect(error.failure.code).toBe('file.cancelled')
      )
    })
    await ended
    expect.assertions(2)
  })

  test('ends with what its listener throws', async () => {
    const onRows = () => {
      throw new RangeError('fuld')
    }
    await expect(readSpreadsheet(path, { fork: forkReader, onRows })).rejects.toThrow(new RangeError('fuld'))
  })

  test('that could not be started is no fault of the file', async () => {
    await expect(readSpreadsheet(path, { fork: forkReaderNode('/findes/ikke.js') })).rejects.toThrow('before it began')
  })

  test('and after all that an honest file is read', async () => {
    const progress: number[] = []
    const file = await readGrid(path, { fork: forkReader, onProgress: (done) => progress.push(done) })
    expect(file.sheets[0]!.rows).toHaveLength(20_000)
    expect(progress.length).toBeGreaterThan(5)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  })
})
