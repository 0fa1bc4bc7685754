import type { ErasuresAsked } from '../../../../src-shared/features/papers/erasures.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { jobRef } from '../../../jobs/job.ts'

/** Which year's erasures are written, whose, where to, and as of which day. */
export interface ErasuresInput extends ErasuresAsked {
  readonly path: string
  readonly language: Language
  /** Civil date. */
  readonly today: string
}

/** Writes a year's erasures as a workbook; answers how many there are. */
export const erasuresJob = jobRef<ErasuresInput, { readonly count: number }>('protocol.erasuresFile')
