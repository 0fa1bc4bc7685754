import type { HistoryFilter } from '../../../src-shared/features/register/history-contract.ts'
import type { Language } from '../../../src-shared/kernel/language.ts'
import { jobRef } from '../../jobs/job.ts'

/** What of the history is exported, where to and how. */
export interface HistoryExport {
  readonly path: string
  readonly format: 'xlsx' | 'csv' | 'json'
  readonly language: Language
  readonly filter: HistoryFilter
  /** UTC instant that the file says it was made at. */
  readonly exportedAt: string
}

/** Writes the history, or what a filter leaves of it, into a file; answers how many entries there are in it. */
export const historyExportJob = jobRef<HistoryExport, { readonly entries: number }>('history.export')
