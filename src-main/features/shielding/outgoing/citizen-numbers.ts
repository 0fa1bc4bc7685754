import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'
import { openSealedRecord } from '../../../security/areas/sealed-records.ts'
import { type Registration, registrationOf } from '../idsas/envelope.ts'
import { type PieceText, piecesOf } from '../pieces.ts'
import type { QueuedTransfer } from './queue-rows.ts'

/** Citizens' numbers, for as long as messages are made. Ends with `end`. */
export interface CitizenNumbers {
  /** null where the case's sealed pieces name no such citizen. Throws shielding.keyBroken. */
  of(transfer: Pick<QueuedTransfer, 'caseId' | 'citizenId'>): string | null
  end(): void
}

/** Reads numbers with the area's key; a case's pieces are opened once for all of its citizens. */
export function citizenNumbers(db: Database, areaKey: Buffer): CitizenNumbers {
  let last: { readonly caseId: string; readonly numbers: ReadonlyMap<string, string> } | null = null
  return {
    of({ caseId, citizenId }) {
      if (citizenId === null) return null
      if (last?.caseId !== caseId) last = { caseId, numbers: numbersIn(db, areaKey, caseId) }
      return last.numbers.get(citizenId) ?? null
    },
    end() {
      last = null
    }
  }
}

function numbersIn(db: Database, areaKey: Buffer, caseId: string): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  for (const { id, kind } of piecesOf(db, caseId)) {
    if (kind !== 'request' && kind !== 'supplement') continue
    const content = openSealedRecord(db, areaKey, id)
    if (content === null) throw new AppError('shielding.keyBroken')
    const said = JSON.parse(content.toString('utf8')) as PieceText & { readonly caseId: string }
    content.fill(0)
    if (said.caseId !== caseId) throw new AppError('shielding.keyBroken')
    for (const citizen of said.citizens ?? []) numbers.set(citizen.id, citizen.number)
  }
  return numbers
}

/** What a transfer asks of the national register, or why no message can be made of it. */
export function registrationFor(
  transfer: QueuedTransfer,
  numbers: CitizenNumbers,
  now: string
): Registration | 'noNumber' | 'tooFarAhead' {
  const whom = { number: numbers.of(transfer), department: transfer.department }
  const registration = registrationOf(transfer, whom, now)
  if (registration) return registration
  return transfer.operation === 'CreateBlurring' && /^\d{10}$/.test(whom.number ?? '') ? 'tooFarAhead' : 'noNumber'
}
