import type { ChannelName } from '../../../src-shared/ipc/contract.ts'
import type { Handler, Handlers } from '../../ipc/handler.ts'

/** What changes an audit; all other channels only read. */
const changing: readonly ChannelName[] = [
  'cprAudit.start',
  'cprAudit.discard',
  'cprAudit.exclude',
  'cprAudit.run',
  'cprAudit.decide',
  'cprAudit.readSheet',
  'cprAudit.confirm',
  'cprAudit.order',
  'cprAudit.prove',
  'cprAudit.signOff'
]

/** The handlers, so that after what changed an audit every window reads audits and the history anew. */
export function tellingWindows(handlers: Handlers): Handlers {
  const telling = changing.map((name) => {
    const handler = handlers[name] as Handler<ChannelName>
    const told: Handler<ChannelName> = (request) => {
      const answer = handler(request)
      const tell = (): void => request.context.emit('changed', { entities: ['cprAudit', 'history'] })
      // A command's transaction is over by then; what was refused changed nothing.
      void Promise.resolve(answer).then(tell, () => undefined)
      return answer
    }
    return [name, told] as const
  })
  return { ...handlers, ...Object.fromEntries(telling) }
}
