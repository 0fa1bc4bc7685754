import { setImmediate as others } from 'node:timers/promises'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'

/** Work that can be put down after each piece of some milliseconds. */
export type InPieces<T> = Generator<void, T>

/** So many milliseconds at a time, then it is the others' turn. */
const turnMs = 8

/** Does it, while other requests are answered in between. Throws request.locked when the register is closed meanwhile. */
export async function inPieces<T>(db: Database, work: InPieces<T>): Promise<T> {
  for (;;) {
    if (!db.open) throw new AppError('request.locked')
    const end = performance.now() + turnMs
    do {
      const { done, value } = work.next()
      if (done) return value
    } while (performance.now() < end)
    await others()
  }
}

/** Does it in one go, in a job, which says after each piece how far it is or that it is to stop. */
export function atOnce<T>(work: InPieces<T>, afterPiece: (pieces: number) => void): T {
  for (let pieces = 1; ; pieces++) {
    const { done, value } = work.next()
    if (done) return value
    afterPiece(pieces)
  }
}
