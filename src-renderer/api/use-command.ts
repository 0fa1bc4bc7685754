import { useMutation } from '@tanstack/react-query'
import type { ChannelInput, ChannelName, ChannelOutput } from '../../src-shared/ipc/contract.ts'
import type { Envelope, Failure } from '../../src-shared/kernel/result.ts'
import { call, failureOf } from './bridge.ts'

/** A request that does something: how to run it, whether it runs, and why it was refused. */
export interface Command<N extends ChannelName> {
  /** Never throws: a refusal is answered, stands in `failure`, and was given to `onFailure`. */
  run(input: ChannelInput<N>): Promise<Envelope<ChannelOutput<N>>>
  readonly running: boolean
  readonly failure: Failure | null
  reset(): void
}

/** Runs a command or shell channel. What it changed comes back as a `changed` event, not from here. */
export function useCommand<N extends ChannelName>(channel: N, onFailure?: (failure: Failure) => void): Command<N> {
  const mutation = useMutation<ChannelOutput<N>, Error, ChannelInput<N>>({
    mutationFn: (input) => call(channel, input)
  })
  return {
    run: async (input) => {
      try {
        return { ok: true, data: await mutation.mutateAsync(input) }
      } catch (thrown) {
        const error = failureOf(thrown)
        onFailure?.(error)
        return { ok: false, error }
      }
    },
    running: mutation.isPending,
    failure: mutation.error ? failureOf(mutation.error) : null,
    reset: mutation.reset
  }
}
