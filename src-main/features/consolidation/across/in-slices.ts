import { setImmediate as others } from 'node:timers/promises'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'
import { sliceMs } from '../../entities/kept-rows.ts'

/** Work that pauses wherever others may be answered; each step is well below a slice. */
export type Steps<T> = Generator<undefined, T>

/** Does work some milliseconds at a time, with other requests in between. Throws request.locked when the register is closed. */
export async function inSlices<T>(db: Database, work: Steps<T>): Promise<T> {
  for (;;) {
    if (!db.open) throw new AppError('request.locked')
    const end = performance.now() + sliceMs
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < end)
    await others()
  }
}
