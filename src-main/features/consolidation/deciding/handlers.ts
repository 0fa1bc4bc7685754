import type { Context } from '../../../ipc/context.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { decideAll, join, questionScores, split, takeBack } from './at-once.ts'

const told = <T>(context: Context, done: T): T => {
  context.emit('changed', { entities: ['central', 'held'] })
  return done
}

/** What is decided of many at once, against what was put together by itself, and taken back. */
export const decidingHandlers: Handlers = {
  'central.questionScores': ({ context }) => questionScores(context.session.db),
  'central.decideAll': ({ input, context }) => told(context, decideAll(context.session, context.now(), input)),
  'central.split': ({ input, context }) => told(context, split(context.session, context.now(), input)),
  'central.join': ({ input, context }) => told(context, join(context.session, context.now(), input)),
  'central.takeBack': ({ input, context }) => told(context, takeBack(context.session, context.now(), input.at))
}
