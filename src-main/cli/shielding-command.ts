import type { HandedOver, ReceiptsRead } from '../../src-shared/features/shielding/transfers-contract.ts'
import { shieldingTransfers as da } from '../../src-shared/i18n/da/shielding-transfers.ts'
import { shieldingTransfers as en } from '../../src-shared/i18n/en/shielding-transfers.ts'
import { filled, type TextParams } from '../../src-shared/i18n/fill.ts'
import { shieldingTransfers as nb } from '../../src-shared/i18n/nb/shielding-transfers.ts'
import { type CommandNamed, openRegister, pathFrom, type Work } from './commands.ts'
import type { Showing } from './show.ts'

/** What came of it; never a number. */
export type ShieldingDone = ({ readonly act: 'outbox' } & HandedOver) | ({ readonly act: 'receipts' } & ReceiptsRead)

/** Writes a file for the municipality's gateway, or reads its receipts. */
export async function shielding(work: Work, command: CommandNamed<'shielding'>): Promise<ShieldingDone> {
  await openRegister(work, command.register, false)
  const path = pathFrom(work.terminal, command.file)
  const { act, again } = command
  if (act === 'outbox') {
    const written = await work.program.work('shielding.handOver', { path, again })
    return { act, ...(written ?? { path, transfers: 0, sequence: 0, sha256: '', left: [] }) }
  }
  const read = await work.program.work('shielding.receipts', { path })
  return { act, ...(read ?? { confirmed: 0, refused: 0, notTaken: 0, superseded: 0, unchanged: 0, problems: [] }) }
}

/** Whether all of it was done: no transfer left out, no receipt that could not be taken. */
export function allDone(done: ShieldingDone): boolean {
  return done.act === 'outbox' ? done.left.length === 0 : done.problems.length === 0
}

/** The same for people. */
export function shownShielding({ words: { language } }: Showing, done: ShieldingDone): string {
  const texts: Readonly<Record<keyof typeof da, string>> = { da, nb, en }[language]
  const number = (value: number): string => new Intl.NumberFormat(language).format(value)
  const say = (key: keyof typeof da, params: TextParams): string => `${filled(texts[key], params)}\n`
  if (done.act === 'receipts') {
    const { act: _, problems, ...counts } = done
    const params = Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, number(value)]))
    const named = problems.map(({ transfer, problem }) => `${transfer}: ${texts[`problem.${problem}`]}\n`)
    return [say('done.receipts', params), ...named].join('')
  }
  const { transfers, sequence, left, path, sha256 } = done
  const form = (count: number) => (count === 1 ? 'one' : 'other')
  const written = say(`done.handOver_${form(transfers)}`, { number: number(transfers), sequence })
  const rest = left.length > 0 ? say(`done.left_${form(left.length)}`, { number: number(left.length) }) : ''
  return `${written}${path}\nSHA-256 ${sha256}\n${rest}`
}
