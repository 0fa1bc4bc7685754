import { z } from 'zod'
import { channel } from '../../../ipc/channel.ts'

/** What shieldings have in the municipality's own papers; null: nothing was added yet. */
export interface OwnEntry {
  /** Of the processing activity. */
  readonly activity: string
  /** Of the impact assessment. */
  readonly assessment: string
}

/** The shielding area's own entry in the record of processing (GDPR art. 30) and its impact assessment (art. 35). */
export const ownEntryContract = {
  'shielding.ownEntry': channel<OwnEntry | null>()('query', 'session', z.object({})),
  /**
   * Adds both as drafts, in the register's language; once. For those who write for the whole register, as importing is.
   * Throws shielding.entryThere.
   */
  'shielding.addOwnEntry': channel<OwnEntry>()('command', 'register.import', z.object({}))
}
