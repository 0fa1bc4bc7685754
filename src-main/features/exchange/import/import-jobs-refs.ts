import type { UndoResult } from '../../../../src-shared/features/exchange/contract.ts'
import type {
  AbsentPeople,
  GridWindow,
  ImportPlan,
  ImportPreview,
  ImportResult,
  PreviewRow
} from '../../../../src-shared/features/exchange/import.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { jobRef } from '../../../jobs/job.ts'
import type { UndoInput } from '../../batches/undo.ts'
import type { FileToRead } from './reading-feed.ts'

/** What is changed of what was found out about a sheet. */
export type SheetChange = ChannelParsed<'import.configure'>['change']

type Read = ChannelParsed<'import.read'>

/** Takes in files that main reads, and plans their sheets. */
export const readFilesJob = jobRef<
  Omit<Read, 'jobId' | 'files'> & { readonly files: readonly FileToRead[] },
  ImportPlan
>('import.read')

/** The path of a session's file, for reading it anew. */
export const filePathJob = jobRef<{ readonly sessionId: string; readonly file: number }, string>('import.filePath')

/** Takes a file in anew, with another encoding or delimiter. */
export const rereadFileJob = jobRef<
  { readonly sessionId: string; readonly index: number; readonly file: FileToRead },
  ImportPlan
>('import.reread')

/** Rows of a sheet as they look. */
export const gridJob = jobRef<Omit<ChannelParsed<'import.grid'>, 'jobId'>, GridWindow>('import.grid')

/** Changes what was found out about a sheet. */
export const configureJob = jobRef<Omit<ChannelParsed<'import.configure'>, 'jobId'>, ImportPlan>('import.configure')

/** Works out what the import would do. `today` is the register's civil date, `at` the instant. */
export const previewJob = jobRef<{ readonly sessionId: string; readonly at: string }, ImportPreview>('import.preview')

/** Takes a person's decisions and works it out again. */
export const decideJob = jobRef<Omit<ChannelParsed<'import.decide'>, 'jobId'> & { readonly at: string }, ImportPreview>(
  'import.decide'
)

/** A page of the preview's rows. */
export const rowsJob = jobRef<
  Omit<ChannelParsed<'import.rows'>, 'jobId'> & { readonly at: string },
  { readonly total: number; readonly rows: readonly PreviewRow[] }
>('import.rows')

/** Whom of the register the session's staff list does not name; before it is applied and after. Writes nothing. */
export const absentJob = jobRef<Omit<ChannelParsed<'import.absent'>, 'jobId'> & { readonly at: string }, AbsentPeople>(
  'import.absent'
)

/** An import that was applied, with the entities whose records it wrote. */
export interface Applied {
  readonly result: ImportResult
  readonly entities: readonly EntityName[]
}

/** Writes the import in one transaction, after a backup. */
export const applyJob = jobRef<{ readonly sessionId: string; readonly at: string }, Applied>('import.apply', true)

/** Writes the workbook of the rows that failed; answers how many there are. */
export const errorWorkbookJob = jobRef<{ readonly sessionId: string; readonly path: string }, number>(
  'import.errorWorkbook'
)

/** A batch that was taken back, with the entities whose records that changed. */
export interface Undone {
  readonly result: UndoResult
  readonly entities: readonly EntityName[]
}

/** Takes a batch back, within the rows of who asks. */
export const undoJob = jobRef<UndoInput, Undone>('import.undo', true)
