import type { ChannelName, ChannelOutput, ChannelParsed } from '../../src-shared/ipc/contract.ts'
import type { Context, Jobs } from './context.ts'

/** A request that was found allowed and well-formed. */
export interface Request<N extends ChannelName> {
  readonly input: ChannelParsed<N>
  readonly context: Context
  readonly jobs: Jobs
}

/**
 * Answers a channel. Queries and commands answer at once (a command runs inside its transaction); jobs and shell
 * channels may answer later. Throws AppError for what the user can understand.
 */
export type Handler<N extends ChannelName> = (request: Request<N>) => ChannelOutput<N> | Promise<ChannelOutput<N>>

/** What a feature answers; `compose.ts` joins them, and a test fails when a channel has none. */
export type Handlers = { readonly [N in ChannelName]?: Handler<N> }
