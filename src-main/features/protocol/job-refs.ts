import type { JoinResult } from '../../../src-shared/features/protocol/contract.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { RowScope } from '../../ipc/context.ts'
import { jobRef } from '../../jobs/job.ts'

/** By whom and when. */
export interface ProtocolJob {
  /** UTC instant. */
  readonly at: string
  /** The rows that may be written: those of who asks. */
  readonly scope: RowScope
}

/** What is to be joined. */
export type JoinInput = Omit<ChannelParsed<'protocol.join'>, 'jobId'> & ProtocolJob
/** What is to be left. */
export type LeaveInput = Omit<ChannelParsed<'protocol.leave'>, 'jobId'> & ProtocolJob
/** All of a unit's protocol, but for some rows. */
export type Everything = Extract<JoinInput['records'], { readonly everything: unknown }>['everything']

interface Written {
  readonly result: JoinResult
  readonly entities: readonly EntityName[]
}

/** Joins; answers with the entities whose records it wrote. */
export const joinJob = jobRef<JoinInput, Written>('protocol.join')

/** Leaves; answers with the entities whose records it wrote. */
export const leaveJob = jobRef<LeaveInput, Written>('protocol.leave')
