import type { BulkPreview, BulkResult } from '../../../src-shared/features/bulk/contract.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { RowScope } from '../../ipc/context.ts'
import { jobRef } from '../../jobs/job.ts'

/** What is to be changed, by whom and when. */
export interface BulkInput extends Omit<ChannelParsed<'bulk.apply'>, 'jobId'> {
  /** UTC instant. */
  readonly at: string
  /** The rows that may be written: those of who asks. */
  readonly scope: RowScope
}

/** Works out what a bulk edit would do. */
export const bulkPreviewJob = jobRef<BulkInput, BulkPreview>('bulk.preview')

/** Does it; answers with the entities whose records it wrote. */
export const bulkApplyJob = jobRef<
  BulkInput,
  { readonly result: BulkResult; readonly entities: readonly EntityName[] }
>('bulk.apply')
