import { jobRef } from '../../../jobs/job.ts'
import type { ReadGuideline } from './guideline-package.ts'

/** Reads another municipality's guideline and checks it; main relays its sheets. */
export const readGuidelineJob = jobRef<{ readonly path: string }, ReadGuideline>('shielding.readGuideline')
