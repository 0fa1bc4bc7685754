import type { Purpose } from '../../../src-shared/features/register/contract.ts'
import type { Country } from '../../../src-shared/kernel/language.ts'

/** What a new register needs to be told. */
export interface NewRegister {
  readonly country: Country
  readonly municipality: string
  readonly nationalId: string
  readonly path: string
  readonly userName: string
  readonly passphrase: string
  readonly repeated: string
  readonly purpose: Purpose
}
