import type { PackageView } from '../../../../src-shared/features/exchange/package.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
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
