import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { entityChannels } from '../../ipc/entity-channels.ts'
import { languages } from '../../kernel/language.ts'

/** What an oversight can ask beside what it asks already. */
export interface Askable {
  /** How many of the standard questions (`standardQuestions`) it does not ask yet, in whichever language. */
  readonly standard: number
  /**
   * The newest other oversight of the same agreement that asks something which this one does not: its id, the day on
   * which it was completed or is planned (civil), and how many questions those are. null: there is none.
   */
  readonly last: { readonly id: string; readonly on: string | null; readonly count: number } | null
}

/** How many questions were put in, and the batch to take them back by; null where there was none to put in. */
export interface AskResult {
  readonly count: number
  readonly batchId: string | null
}

/** Data processing agreements with their sub-processors and oversights, and what those ask. */
export const agreementsContract = {
  ...entityChannels('agreement'),
  ...entityChannels('subProcessor'),
  ...entityChannels('oversight'),
  ...entityChannels('oversightQuestion'),
  /** Refused: record.notFound. */
  'oversight.askable': channel<Askable>()('query', 'register.read', z.object({ oversight: z.uuid() })),
  /**
   * Puts questions into an oversight behind those it has: the standard ones in a language, or those of another oversight
   * of the same agreement, without their answers. What it asks already is left out. One batch, undone by `import.undo`.
   * Refused: record.notFound, record.deleted, and as `oversightQuestion.save` is.
   */
  'oversight.ask': channel<AskResult>()(
    'command',
    'register.write',
    z.object({ oversight: z.uuid(), from: z.uuid().nullable(), language: z.enum(languages) })
  )
}
