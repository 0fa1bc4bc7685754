import type { Language } from '../../../../src-shared/kernel/language.ts'
import { jobRef } from '../../../jobs/job.ts'

/** Where the workbook is written, in which language, whether anonymous, and from which day deadlines count. */
export interface AcrossFileInput {
  readonly path: string
  readonly language: Language
  readonly anonymous: boolean
  /** Civil date. */
  readonly today: string
}

/** Writes what all packages say together as a workbook; answers of how many municipalities. */
export const acrossFileJob = jobRef<AcrossFileInput, { readonly municipalities: number }>('central.acrossFile')
