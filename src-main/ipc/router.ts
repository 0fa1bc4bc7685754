import { setTimeout as wait } from 'node:timers/promises'
import type { z } from 'zod'
import { type ChannelName, contract, type EventName, type Events } from '../../src-shared/ipc/contract.ts'
import { AppError } from '../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import type { Envelope } from '../../src-shared/kernel/result.ts'
import { codeOf } from '../db/register-error.ts'
import { withTransaction } from '../db/transaction.ts'
import { type Clock, instant } from '../platform/clock.ts'
import type { Host } from '../platform/host.ts'
import type { Log } from '../platform/log.ts'
import type { Context, Jobs, Sender, Session } from './context.ts'
import { failureOf } from './failure.ts'
import type { Handler, Handlers, Request } from './handler.ts'
import { requirePermission } from './require-permission.ts'

/** What the router works with. */
export interface RouterParts {
  readonly handlers: Handlers
  readonly host: Host
  readonly clock: Clock
  readonly log: Log
  readonly jobs: Jobs
  /** The open register at this moment, or null. */
  session(): Session | null
  emit<N extends EventName>(name: N, payload: Events[N]): void
}

/** The one way in, for the window and the command line alike. */
export interface Router {
  invoke(channel: string, input: unknown, sender: Sender): Promise<Envelope>
}

/** How long a command waits for a job's transaction to end, and how often it looks. */
const longestWait = 10_000
const betweenLooks = 40

/**
 * Answers requests: known channel, trusted sender, unlocked session, permission, well-formed input; then the handler, a
 * command inside its one transaction. Never throws: every end is an envelope.
 */
export function createRouter(parts: RouterParts): Router {
  return {
    async invoke(channel, input, sender) {
      try {
        return { ok: true, data: await answer(parts, channel, input, sender) }
      } catch (error) {
        return { ok: false, error: failureOf(error, channel, parts.log) }
      }
    }
  }
}

async function answer(parts: RouterParts, name: string, input: unknown, sender: Sender): Promise<unknown> {
  if (!isChannel(name)) throw new AppError('request.unknownChannel', { channel: name })
  if (!sender.trusted) throw new AppError('request.untrusted')
  const { kind, permission, input: schema } = contract[name]
  const session = parts.session()
  if (permission !== 'open') {
    if (!session) throw new AppError('request.locked')
    requirePermission(session, permission)
  }
  const parsed = parsedBy(schema, input ?? {})
  if (!parsed.success) throw new AppError('request.invalid', { at: parsed.error?.issues[0]?.path.join('.') ?? '' })

  // Each channel's handler takes what its own schema gives; the map's type has no word for that.
  const handler = parts.handlers[name] as Handler<ChannelName> | undefined
  if (!handler) throw new AppError('request.unknownChannel', { channel: name })
  const changed = new Set<EntityName>()
  const request = {
    input: parsed.data,
    context: contextOf(parts, sender, changed),
    jobs: parts.jobs
  } as Request<ChannelName>
  const data =
    kind === 'command' && session
      ? await whenFree(() => {
          // It may have been locked while the command waited.
          if (parts.session() !== session) throw new AppError('request.locked')
          return withTransaction(session.db, () => handler(request))
        })
      : await handler(request)
  if (changed.size > 0) parts.emit('changed', { entities: [...changed] })
  return data
}

/** What is nested deeper than a schema can follow, or contains itself, is no request either. */
function parsedBy(schema: z.ZodType, input: unknown): z.ZodSafeParseResult<unknown> | { success: false; error: null } {
  try {
    return schema.safeParse(input)
  } catch {
    return { success: false, error: null }
  }
}

function isChannel(name: string): name is ChannelName {
  return Object.hasOwn(contract, name)
}

function contextOf(parts: RouterParts, sender: Sender, changed: Set<EntityName>): Context {
  return {
    host: parts.host,
    clock: parts.clock,
    log: parts.log,
    sender,
    get session() {
      const session = parts.session()
      if (!session) throw new AppError('request.locked')
      return session
    },
    now: () => instant(parts.clock),
    changed: (...entities) => {
      for (const entity of entities) changed.add(entity)
    },
    emit: parts.emit
  }
}

/**
 * Runs a command; while a job's transaction holds the file it waits its turn without freezing the process. Throws
 * `request.busy` when the turn does not come. (A command that could not begin has done nothing, so it can be repeated.)
 */
async function whenFree<T>(command: () => T): Promise<T> {
  const end = performance.now() + longestWait
  for (;;) {
    try {
      return command()
    } catch (error) {
      if (!codeOf(error).startsWith('SQLITE_BUSY')) throw error
      if (performance.now() > end) throw new AppError('request.busy')
      await wait(betweenLooks)
    }
  }
}
