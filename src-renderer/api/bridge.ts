import type { ChannelInput, ChannelName, ChannelOutput, EventName, Events } from '../../src-shared/ipc/contract.ts'
import type { Envelope, Failure } from '../../src-shared/kernel/result.ts'

/** What the preload puts on the page; the only way out of it. */
export interface Bridge {
  invoke(channel: string, input: unknown): Promise<unknown>
  on(listener: (event: string, payload: unknown) => void): () => void
  pathForFile(file: File): string
  readonly platform: string
}

declare global {
  interface Window {
    readonly samregister: Bridge
  }
}

/** A refused request: carries the failure that the screen shows at its fields or in the one alert. */
export class RequestError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'RequestError'
    this.failure = failure
  }
}

/** What went wrong, whatever was thrown: an exception of the window itself becomes an unexpected failure. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RequestError) return error.failure
  return { code: 'request.unexpected', ...(error instanceof Error && { params: { message: error.message } }) }
}

/** Asks main. Answers with the data; throws a RequestError when it was refused. */
export async function call<N extends ChannelName>(channel: N, input: ChannelInput<N>): Promise<ChannelOutput<N>> {
  const envelope = (await window.samregister.invoke(channel, input)) as Envelope<ChannelOutput<N>>
  if (envelope.ok) return envelope.data
  throw new RequestError(envelope.error)
}

/** Listens to what main tells every window on its own account; answers with how to stop. */
export function listen(listener: <E extends EventName>(event: E, payload: Events[E]) => void): () => void {
  return window.samregister.on((event, payload) => listener(event as EventName, payload as Events[EventName]))
}
