import type { Author } from '../../src-main/features/entities/entity-store.ts'
import { writeRecords } from '../../src-main/features/entities/records.ts'
import { newId } from '../../src-main/platform/ids.ts'
import { type TemporaryRegister, temporaryRegister } from './register.ts'

/** A register with its municipality, and somebody to write in it. */
export interface RecordsFixture {
  readonly register: TemporaryRegister
  readonly author: Author
}

/** For tests of the store itself; what goes through the router uses `testProgram`. */
export async function recordsFixture(): Promise<RecordsFixture> {
  const municipalityId = newId()
  const register = await temporaryRegister({
    seed: ({ db, userId, at }) =>
      void writeRecords(db, { userId, municipalityId, scope: 'all', batchId: null, now: () => at }, (records) =>
        records.of('municipality').insert({ name: 'Prøve', country: 'DK' }, { id: municipalityId })
      )
  })
  const author: Author = {
    userId: register.userId,
    municipalityId,
    scope: 'all',
    batchId: null,
    now: () => new Date().toISOString()
  }
  return { register, author }
}
