import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { pathInput } from '../../ipc/path-input.ts'
import { isCivilDate } from '../../kernel/dates.ts'
import { languages } from '../../kernel/language.ts'
import type { RefView } from '../../kernel/value.ts'
import { type HistoryAction, type HistoryChanges, historyActions } from './history.ts'

const id = z.string().min(1).max(100)
const civilDate = z.string().refine(isCivilDate)

/** Which entries are wanted; filters combine, and one that is not given lets everything through. */
export const historyFilterSchema = z.object({
  /** Words that must each stand in the entry: the record's name, who, the import, a changed value as one reads it. */
  search: z.string().max(200).default(''),
  entity: id.nullable().default(null),
  recordId: id.nullable().default(null),
  userId: id.nullable().default(null),
  action: z.enum(historyActions).nullable().default(null),
  batchId: id.nullable().default(null),
  /** Civil dates in the register's zone, both counted in. */
  from: civilDate.nullable().default(null),
  to: civilDate.nullable().default(null)
})
/** A filter after parsing. */
export type HistoryFilter = z.output<typeof historyFilterSchema>

/** One change, as a list shows it: names as they are now, personal numbers in texts masked. */
export interface HistoryLine {
  /** Its place in the register's one sequence: 1 is the first entry there ever was, without gaps. */
  readonly seq: number
  /** UTC instant. */
  readonly at: string
  readonly user: { readonly id: string; readonly name: string }
  readonly batch: { readonly id: string; readonly title: string } | null
  /** An entity of the catalogue, or one of `otherHistoryEntities`. */
  readonly entity: string
  /** `gone`: nothing has this id any more, or it never was a record with a page. */
  readonly record: { readonly id: string; readonly name: string; readonly state: 'there' | 'deleted' | 'gone' }
  readonly version: number
  readonly action: HistoryAction
  /** null: purged; that something was changed is known, what is not. */
  readonly changes: HistoryChanges | null
  /** Names of referred records in the changes. */
  readonly refs: Readonly<Record<string, RefView>>
}

/** A stretch of the history, newest first. */
export interface HistoryPage {
  readonly entries: readonly HistoryLine[]
  /** Entries in the whole register, whatever the filter. */
  readonly total: number
  /** What to ask with as `before` for what comes next; null when the beginning was reached. */
  readonly next: number | null
  /** Instant of the oldest entry that was looked at, null when that was the very first. */
  readonly lookedBackTo: string | null
}

/** What the filters can be set to, beside the entities and actions that the program knows by itself. */
export interface HistoryChoices {
  readonly users: readonly { readonly id: string; readonly name: string }[]
  readonly batches: readonly { readonly id: string; readonly title: string; readonly at: string }[]
}

/** The history of the whole register: looking, taking out, and its head as a file that proves it later. */
export const historyContract = {
  /**
   * Entries newest first, those before a place. Answers after some hundredths of a second with what it has found so
   * far, if need be with nothing but how far it looked: whoever wants more asks on from `next`, and whoever has enough
   * stops asking.
   */
  'history.list': channel<HistoryPage>()(
    'query',
    'history.read',
    z.object({
      filter: historyFilterSchema.default(historyFilterSchema.parse({})),
      before: z.number().int().min(1).nullable().default(null),
      limit: z.number().int().min(1).max(500).default(100)
    })
  ),
  'history.choices': channel<HistoryChoices>()('query', 'history.read', z.object({})),
  'history.export': channel<{ readonly path: string; readonly entries: number } | null>()(
    'job',
    'history.read',
    z.object({
      jobId: z.uuid(),
      /** null asks with a dialog. */
      path: pathInput.nullable().default(null),
      format: z.enum(['xlsx', 'csv', 'json']),
      language: z.enum(languages),
      filter: historyFilterSchema.default(historyFilterSchema.parse({}))
    })
  ),
  /** Writes how many entries there are and the last one's digest, signed; `register.verify` holds it against the register. */
  'history.exportHead': channel<{ readonly path: string; readonly count: number } | null>()(
    'shell',
    'history.read',
    z.object({ path: pathInput.nullable().default(null), language: z.enum(languages) })
  ),
  /** The file with a head that the user chooses; null when the user thinks better of it. */
  'history.chooseHead': channel<string | null>()('shell', 'session', z.object({}))
}
