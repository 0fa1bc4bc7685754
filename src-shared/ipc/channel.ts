import type { z } from 'zod'
import type { Permission } from '../kernel/permissions.ts'

/**
 * query: reads, synchronous. command: writes, synchronous, in one transaction. job: long, in a worker, with progress
 * and cancel. shell: asynchronous without a transaction (dialogs, key derivation, files).
 */
export type ChannelKind = 'query' | 'command' | 'job' | 'shell'

/** One channel of the contract: what it needs, what goes in (checked at run time) and what comes out (typed). */
export interface Channel<I extends z.ZodType = z.ZodType, O = unknown> {
  readonly kind: ChannelKind
  readonly permission: Permission
  readonly input: I
  /** Type only; never set. */
  readonly output?: O
}

/** Declares a channel; the output type is given as `channel<Out>()(kind, permission, input)`. */
export function channel<O>() {
  return <I extends z.ZodType>(kind: ChannelKind, permission: Permission, input: I): Channel<I, O> => ({
    kind,
    permission,
    input
  })
}

/** What a caller passes to a channel. */
export type InputOf<C> = C extends Channel<infer I, unknown> ? z.input<I> : never
/** What a handler receives: the parsed input. */
export type ParsedOf<C> = C extends Channel<infer I, unknown> ? z.output<I> : never
/** What a channel answers with. */
export type OutputOf<C> = C extends Channel<z.ZodType, infer O> ? O : never
