import { type Country, countries } from '../../../src-shared/kernel/language.ts'
import { withTransaction } from '../../db/transaction.ts'
import type { Session } from '../../security/session.ts'
import { settleEnded } from './settle.ts'

/** When a register is opened: notes which shieldings ended by the clock meanwhile. Only looked at, it stays as it is. */
export function settleEndedAtOpening({ db, readonly }: Pick<Session, 'db' | 'readonly'>, now: () => Date): void {
  if (readonly) return
  const stored = db
    .prepare<[], string>('SELECT country FROM municipality WHERE deleted_at IS NULL ORDER BY seq LIMIT 1')
    .pluck()
    .get()
  const country: Country = countries.find((known) => known === stored) ?? 'DK'
  withTransaction(db, () => settleEnded({ db, country, now: now().toISOString() }))
}
