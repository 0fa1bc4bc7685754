import type { Area } from '../../../src-shared/kernel/areas.ts'
import { jobRef } from '../../jobs/job.ts'

/** What `revokeJob` is asked. */
export interface RevokeInput {
  readonly area: Area
  readonly userId: string
  /** The area's private key, of a holder who is signed in. A copy of the asker's, who wipes it; the job wipes its own. */
  readonly key: Uint8Array
  /** UTC instant. */
  readonly at: string
}

/** Takes somebody's copy of an area's key away: all of its records are sealed anew. */
export const revokeJob = jobRef<RevokeInput, null>('area.revoke')
