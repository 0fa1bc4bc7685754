import { withTransaction } from '../../../src-main/db/transaction.ts'
import { writeRecords } from '../../../src-main/features/entities/records.ts'
import { newId } from '../../../src-main/platform/ids.ts'
import { createAreaKeys } from '../../../src-main/security/areas/area-keys.ts'
import {
  fingerprintBlock,
  fingerprintBlocks,
  fingerprintKey
} from '../../../src-main/security/areas/fingerprint-key.ts'
import { unlockRegister } from '../../../src-main/security/register-folder.ts'
import { addDays } from '../../../src-shared/kernel/dates.ts'
import { type Case, median, ms, percentile, result } from '../case.ts'
import { openRegister, passphrase, registerIn, startProgram } from '../run/program.ts'

const cases = 200_000
const units = 200
const rounds = 60

/** Fictive: the day has 60 added. Every fourth citizen has two cases. */
const numberOf = (i: number): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `61${two((i % 12) + 1)}${two(Math.floor(i / 10_000) % 100)}${String(i % 10_000).padStart(4, '0')}`
}

/** 200,000 cases of a municipality: who one citizen's are, by the whole number, and a page of the list. */
export const shieldingCase: Case = {
  names: ['shielding.find', 'shielding.list'],
  async run(folder) {
    const program = startProgram(folder)
    await program.call('register.create', {
      path: registerIn(folder),
      municipality: { name: 'Prøvekommune', nationalId: '29189854', country: 'DK' },
      userName: 'Bench',
      passphrase,
      language: 'da',
      purpose: 'shielding'
    })
    await program.call('register.close', {})
    const numbers = await fill(folder)
    await openRegister(program, folder)
    const found = await timed(rounds, (i) =>
      program.call('shielding.find', { number: numbers[(i * 3331) % numbers.length] ?? '' })
    )
    const pages = [0, 100, 1000, 50_000, 199_900]
    const filters = [
      {},
      { states: ['approved' as const] },
      { states: ['expired' as const] },
      { waiting: 'decision' as const },
      { protections: ['notTransferred' as const] },
      { states: ['rejected' as const, 'ended' as const, 'expired' as const] },
      { categories: ['threat' as const] }
    ]
    const listed = await timed(rounds, (i) =>
      program.call('shielding.list', {
        ...filters[i % filters.length],
        offset: pages[i % pages.length] ?? 0,
        limit: 100
      })
    )
    const figures = await timed(5, () => program.call('shielding.figures', {}))
    const due = await timed(5, () => program.call('shielding.due', {}))
    await program.close()
    const detail = { cases, units }
    const times = (of: readonly number[]) => ({
      firstMs: ms(of[0] ?? 0),
      medianMs: ms(median(of)),
      maxMs: ms(Math.max(...of))
    })
    const beside = { figuresMs: ms(median(figures)), dueMs: ms(median(due)) }
    return [
      result('shielding.find', percentile(found, 0.95), 5, { ...detail, ...times(found) }, { unit: 'ms' }),
      result('shielding.list', percentile(listed, 0.95), 16, { ...detail, ...times(listed), ...beside }, { unit: 'ms' })
    ]
  }
}

async function timed(count: number, work: (i: number) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const start = performance.now()
    await work(i)
    times.push(performance.now() - start)
  }
  return times
}

/** Writes the cases as a municipality has them after years: most are over; answers the citizens' numbers. */
async function fill(folder: string): Promise<readonly string[]> {
  const session = await unlockRegister({ path: registerIn(folder), userName: 'Bench', passphrase })
  const { db, user } = session
  const at = session.now().toISOString()
  const today = at.slice(0, 10)
  const numbers = Array.from({ length: Math.floor(cases * 0.75) }, (_, i) => numberOf(i))
  const keys = createAreaKeys(session)
  withTransaction(db, () => {
    const municipality = db.prepare<[], string>('SELECT id FROM municipality').pluck().get() ?? ''
    const by = { userId: user.id, municipalityId: municipality, scope: 'all' as const, batchId: null, now: () => at }
    const ids = writeRecords(db, by, (records) =>
      Array.from({ length: units }, (_, i) => {
        const id = newId()
        records.of('organisationUnit').insert({ name: `Enhed ${i}` }, { id })
        return id
      })
    )
    const area = { area: 'shielding', areaKey: keys.privateKey('shielding'), broken: 'shielding.keyBroken' } as const
    const key = fingerprintKey(db, area, { userId: user.id, at })
    const insert = db.prepare(
      `INSERT INTO shielding_case (id, version, municipality_id, number, kind, category, state, listed, unit_id,
         deciding_unit_id, acute, lacks, decide_by, days, requested_at, requested_by, runs_from, runs_until, protection)
       VALUES (?, 1, ?, ?, 'individual', ?, ?, ?, ?, ?, 0, '', ?, 90, ?, ?, ?, ?, ?)`
    )
    const about = db.prepare("INSERT INTO shielding_citizen VALUES (?, ?, 'self', ?)")
    const categories = ['violence', 'threat', 'harassment', 'fear']
    const block = Buffer.alloc(fingerprintBlock)
    for (let i = 0; i < cases; i++) {
      const id = newId()
      const from = addDays(today, -Math.floor(((cases - i) / cases) * 1800))
      const until = addDays(from, 89)
      const state = i % 11 === 0 ? 'rejected' : i % 7 === 0 ? 'ended' : i > cases - 400 ? 'provisional' : 'approved'
      const runs = until >= today && (state === 'approved' || state === 'provisional')
      const listed = state !== 'rejected' && state !== 'ended' && until < today ? 'expired' : state
      const decideBy = state === 'provisional' ? at : null
      const protection = !runs ? 'notNeeded' : i % 5 === 0 ? 'notTransferred' : 'inForce'
      const unit = ids[i % units] ?? ''
      const requested = `${from}T${String(i % 24).padStart(2, '0')}:00:00.000Z`
      insert.run(
        id,
        municipality,
        i + 1,
        categories[i % 4],
        state,
        listed,
        unit,
        unit,
        decideBy,
        requested,
        user.id,
        from,
        until,
        protection
      )
      block.fill(0)
      block.write(numbers[i % numbers.length] ?? '', 'latin1')
      about.run(newId(), id, fingerprintBlocks(key, block))
    }
    key.fill(0)
  })
  keys.wipe()
  session.close()
  return numbers
}
