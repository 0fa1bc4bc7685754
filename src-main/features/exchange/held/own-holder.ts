import type { Country } from '../../../../src-shared/kernel/language.ts'
import type { Database } from '../../../db/open.ts'
import { municipalityOf } from '../export/register-source.ts'
import { holderOf } from './hold-package.ts'

/** The key (`holderOf`) of the register's own municipality. */
export function ownHolder(
  db: Database,
  { municipalityId, country }: { readonly municipalityId: string; readonly country: Country }
): string {
  return holderOf(municipalityOf({ db, municipalityId, country }))
}
