import type { HandedOver, ReceiptsRead, Sent } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { jobRef } from '../../../jobs/job.ts'

/** Writes an outbox file for the gateway. The area's key is a copy that main wipes; the job wipes its own. */
export const writeOutboxJob = jobRef<
  { readonly path: string; readonly again: boolean; readonly at: string; readonly areaKey: Uint8Array },
  HandedOver
>('shielding.handOver')

/** Reads a file of receipts. */
export const readReceiptsJob = jobRef<{ readonly path: string; readonly at: string }, ReceiptsRead>(
  'shielding.receipts'
)

/** Sends directly what may go. */
export const sendTransfersJob = jobRef<{ readonly at: string; readonly areaKey: Uint8Array }, Sent>('shielding.send')

interface Numbers {
  readonly reason: string
  readonly password: string
  /** A copy that main wipes; the job wipes its own. */
  readonly areaKey: Uint8Array
}

/** Writes the comparison with the national register as a workbook; with numbers in a zip under AES-256. */
export const exportNationalJob = jobRef<
  { readonly path: string; readonly language: Language; readonly at: string; readonly numbers: Numbers | null },
  { readonly path: string; readonly rows: number }
>('shielding.exportNational')
