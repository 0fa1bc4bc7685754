import fc from 'fast-check'
import { type DueFacts, dueOf } from '../../../src-shared/features/shielding/due.ts'
import { lastDayOf } from '../../../src-shared/features/shielding/period.ts'
import { leastShown, suppressed } from '../../../src-shared/features/shielding/suppression.ts'
import { addDays } from '../../../src-shared/kernel/dates.ts'

const zone = 'Europe/Copenhagen'
const running: DueFacts = {
  kind: 'individual',
  state: 'approved',
  runsFrom: '2026-03-01',
  runsUntil: lastDayOf('2026-03-01', 90),
  decideBy: null,
  completeBy: null,
  protection: 'inForce'
}
const at = (day: string, time = '12:00'): string => `${day}T${time}:00.000Z`

describe('what is due of a case', () => {
  test.each([
    ['2026-04-28', []],
    ['2026-04-29', ['reminder']],
    ['2026-05-29', ['reminder']],
    ['2026-05-30', ['lapsed']],
    ['2026-06-29', ['lapsed']],
    ['2026-06-30', []]
  ] as const)('on %s, of a period until 29 May: %j', (day, kinds) => {
    expect(dueOf(running, at(day), zone).map(({ kind }) => kind)).toEqual(kinds)
  })

  test('a decision is late the moment its time is over, and so is what is not in force', () => {
    const waiting = {
      ...running,
      state: 'provisional',
      decideBy: at('2026-03-02'),
      protection: 'notTransferred'
    } as const
    expect(dueOf(waiting, at('2026-03-02', '11:59'), zone)).toEqual([
      { kind: 'transfer', on: '2026-03-02' },
      { kind: 'decision', on: '2026-03-02' }
    ])
    expect(dueOf(waiting, at('2026-03-02', '12:01'), zone).map(({ kind }) => kind)).toEqual(['transfer', 'late'])
  })

  test('details that are missing are due; what is over asks for nothing but the end that was not told', () => {
    const acute = { ...running, state: 'provisional', completeBy: at('2026-03-03') } as const
    expect(dueOf(acute, at('2026-03-01'), zone)).toEqual([{ kind: 'details', on: '2026-03-03' }])
    expect(dueOf({ ...acute, state: 'rejected' }, at('2026-03-01'), zone)).toEqual([])
    const told = { ...acute, state: 'ended', protection: 'stillRegistered' } as const
    expect(dueOf(told, at('2026-03-01'), zone).map(({ kind }) => kind)).toEqual(['transfer'])
  })

  test('the register’s day counts, not UTC’s', () => {
    // Half past midnight in Copenhagen, still the day before in UTC.
    expect(dueOf(running, '2026-05-29T22:30:00.000Z', zone).map(({ kind }) => kind)).toEqual(['lapsed'])
    expect(addDays('2026-05-29', 1)).toBe('2026-05-30')
  })
})

describe('figures that could single somebody out', () => {
  test.each([
    [[5, 10], [5, 10], 15],
    [[3, 10, 20], [null, null, 20], 33],
    [[0, 4, 0], [null], null],
    [[2, 2, 9], [null, null, null], 13],
    [[0, 0], [0, 0], 0]
  ] as const)('%j', (counts, cells, total) => {
    const result = suppressed(counts)
    expect(result.total).toBe(total)
    if (cells.length === counts.length) expect(result.cells).toEqual(cells)
    else expect(result.cells).toEqual([0, null, 0])
  })

  test('no small figure is shown, nor can one be reckoned from what is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }), (counts) => {
        const { cells, total } = suppressed(counts)
        for (const [at, cell] of cells.entries()) {
          if (cell === null) expect(counts[at]).toBeGreaterThan(0)
          else expect(cell === 0 || cell >= leastShown).toBe(true)
        }
        const hidden = cells.filter((cell) => cell === null).length
        if (total === null) {
          // Then all there is is too little, and the rest of the table says nothing of it.
          expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThan(leastShown)
          expect(cells.every((cell) => cell === null || cell === 0)).toBe(true)
        } else if (hidden > 0) {
          const rest = total - cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0)
          expect(hidden).toBeGreaterThan(1)
          expect(rest).toBeGreaterThanOrEqual(leastShown)
        }
      })
    )
  })
})
