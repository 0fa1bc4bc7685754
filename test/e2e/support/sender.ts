import { writeRecords } from '../../../src-main/features/entities/records.ts'
import { writePackage } from '../../../src-main/features/exchange/package/write-package.ts'
import { newId } from '../../../src-main/platform/ids.ts'
import { type PackageProfile, packageParts } from '../../../src-shared/features/exchange/profiles.ts'
import { type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

type RecordsWork = (records: Parameters<Parameters<typeof writeRecords>[2]>[0]) => void

/** Another municipality, with a register of its own beside the program's. */
export interface Sender {
  readonly register: TemporaryRegister
  write(work: RecordsWork): void
  /** Writes the package that it sends. */
  send(profile: PackageProfile, path: string, at: string): Promise<void>
}

/** Makes one that has what `work` writes. */
export async function sender(
  own: { readonly name: string; readonly nationalId?: string },
  work: RecordsWork
): Promise<Sender> {
  const id = newId()
  const author = { municipalityId: id, scope: 'all', batchId: null } as const
  const register = await temporaryRegister({
    seed: ({ db, userId, at }) =>
      writeRecords(db, { ...author, userId, now: () => at }, (records) => {
        records.of('municipality').insert({ ...own, country: 'DK' }, { id })
        work(records)
      })
  })
  return {
    register,
    write: (more) =>
      void writeRecords(
        register.db,
        { ...author, userId: register.userId, now: () => '2026-02-01T00:00:00.000Z' },
        more
      ),
    async send(profile, path, at) {
      const scope = { parts: packageParts, units: [], systems: [], supplier: null }
      const pack = { kind: 'register', profile, scope, language: 'da', at } as const
      await writePackage(path, pack, { db: register.db, municipalityId: id, country: 'DK' })
    }
  }
}
