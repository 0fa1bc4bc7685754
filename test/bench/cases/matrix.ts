import { type Case, median, ms, result } from '../case.ts'
import { programWith } from '../run/made-register.ts'

const systems = 1000
const rounds = 20

/** What is missing at 1,000 systems, read anew each time, as after a write; the first look has a row of its own. */
export const matrixCase: Case = {
  names: ['matrix.1000'],
  async run(folder) {
    const program = await programWith(systems, folder)
    const look = async (): Promise<number> => {
      const start = performance.now()
      await program.call('missing.matrix', { sort: { by: 'score', descending: false }, limit: 100 })
      return performance.now() - start
    }
    const first = await look()
    const unchanged = await look()
    const times: number[] = []
    for (let i = 0; i < rounds; i++) {
      await program.call('person.save', { id: null, version: null, values: { name: `Prøve ${i}` } })
      times.push(await look())
    }
    await program.close()
    return [
      result(
        'matrix.1000',
        median(times),
        100,
        { systems, firstMs: ms(first), unchangedMs: ms(unchanged), maxMs: ms(Math.max(...times)) },
        { unit: 'ms' }
      )
    ]
  }
}
