import type { ChannelName } from '../../src-shared/ipc/contract.ts'
import type { Handler, Handlers } from './handler.ts'

/** The handlers, so that after each of the changing channels every window reads anew what it shows of these entities. */
export function tellingWindows(
  handlers: Handlers,
  changing: readonly ChannelName[],
  entities: readonly string[]
): Handlers {
  const telling = changing.map((name) => {
    const handler = handlers[name] as Handler<ChannelName>
    const told: Handler<ChannelName> = (request) => {
      const answer = handler(request)
      const tell = (): void => request.context.emit('changed', { entities })
      // A command's transaction is over by then; what was refused changed nothing.
      void Promise.resolve(answer).then(tell, () => undefined)
      return answer
    }
    return [name, told] as const
  })
  return { ...handlers, ...Object.fromEntries(telling) }
}
