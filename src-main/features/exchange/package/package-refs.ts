import type { Finding } from '../../../../src-shared/features/exchange/feedback.ts'
import type { PackageView, PackedFigure } from '../../../../src-shared/features/exchange/package.ts'
import type {
  PackageApplied,
  PackageComparison,
  RowDifference
} from '../../../../src-shared/features/exchange/package-comparison.ts'
import type { PackageOutline, PackageRows } from '../../../../src-shared/features/exchange/package-contract.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { jobRef } from '../../../jobs/job.ts'

/** Reads a package and checks it; main relays its sheets. */
export const readPackageJob = jobRef<{ readonly path: string }, PackageView>('package.read')

/** Takes an impact assessment out of a package. */
export const adoptPackageJob = jobRef<
  {
    readonly path: string
    /** Of the file that was looked at. */
    readonly sha256: string
    readonly assessment: string
    /** UTC instant. */
    readonly at: string
  },
  { readonly id: string; readonly batchId: string; readonly entities: readonly EntityName[] }
>('package.adopt')

/** What is sent of a register: the choice, and the figures that whoever asks may see. */
export type ToSend = Omit<ChannelParsed<'package.outline'>, 'jobId'> & {
  readonly figures: readonly PackedFigure[] | null
}

/** Counts what would go. */
export const outlineJob = jobRef<ToSend, PackageOutline>('package.outline')

/** Rows of what would go. */
export const packedRowsJob = jobRef<ToSend & Omit<ChannelParsed<'package.rows'>, 'jobId'>, PackageRows>('package.rows')

/** Writes a register by a profile; answers how many records it has. */
export const savePackageJob = jobRef<
  ToSend & {
    readonly path: string
    readonly language: Language
    /** UTC instant. */
    readonly at: string
  },
  number
>('package.save')

/** Reads a package of a register and holds it against this one. */
export const comparePackageJob = jobRef<
  { readonly sessionId: string; readonly path: string; readonly language: Language },
  PackageComparison
>('package.compare')

/** Rows of the comparison. */
export const differencesJob = jobRef<
  Omit<ChannelParsed<'package.differences'>, 'jobId'>,
  { readonly total: number; readonly rows: readonly RowDifference[] }
>('package.differences')

/** What the session's feedback tells. */
export const findingsJob = jobRef<
  Omit<ChannelParsed<'package.findings'>, 'jobId'>,
  { readonly total: number; readonly rows: readonly Finding[] }
>('package.findings')

/** Takes what is accepted, after a backup. */
export const applyPackageJob = jobRef<
  Omit<ChannelParsed<'package.apply'>, 'jobId'> & { readonly at: string },
  { readonly applied: PackageApplied; readonly entities: readonly EntityName[] }
>('package.apply', true)
