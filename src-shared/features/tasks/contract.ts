import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { languages } from '../../kernel/language.ts'
import type { RefView } from '../../kernel/value.ts'
import { type Task, type TaskKind, type TaskTime, taskKinds, taskTimes } from './task.ts'

/** Whose tasks: of one person, of a unit and what lies below it, of everybody. */
export const taskScopes = ['mine', 'unit', 'all'] as const
/** Whose tasks. */
export type TaskScope = (typeof taskScopes)[number]

/** So many days ahead tasks are told when nobody asks for more, and at most. */
export const usualHorizon = 90
/** A year and a day: the plan of the whole year's revisions. */
export const longestHorizon = 366

/** So many are taken along at most, the most urgent first: no calendar has room for more. */
export const mostTaken = 5000

/** Which tasks. */
export const taskFilterSchema = z.object({
  /** null: all for those who answer for the whole register, the own units for a unit's editor, else one's own if known. */
  scope: z.enum(taskScopes).nullable().default(null),
  /** Whose they are with `mine`; null: the person whom the user says to be, or who is called the same. */
  person: z.uuid().nullable().default(null),
  /** The unit with `unit`; null: the units that the user may write, or the one of the user's person. */
  unit: z.uuid().nullable().default(null),
  /** Only what is due of systems of this category or one below it; null for everything. */
  category: z.uuid().nullable().default(null),
  /** null for all. */
  kinds: z.array(z.enum(taskKinds)).nullable().default(null),
  times: z.array(z.enum(taskTimes)).nullable().default(null),
  /** In the record's name or the responsible person's. */
  search: z.string().max(200).default(''),
  /** Only what is due before this civil date, a year ahead at most; null: within `usualHorizon` days. */
  dueBefore: z.iso.date().nullable().default(null)
})
/** Which tasks. */
export type TaskFilter = z.output<typeof taskFilterSchema>

/** A window of the tasks that are due. */
export interface TaskPage {
  readonly total: number
  readonly rows: readonly Task[]
  /** How many of each kind under the other filters, and of each time likewise. */
  readonly counts: {
    readonly kinds: Readonly<Partial<Record<TaskKind, number>>>
    readonly times: Readonly<Record<TaskTime, number>>
  }
  /** Whose tasks these are; `who` is the person or unit meant, null where that is nobody in particular or not known. */
  readonly scope: TaskScope
  readonly who: RefView | null
  readonly category: RefView | null
  /** The civil date in the register's zone that everything is counted from. */
  readonly today: string
}

/** How many tasks wait, for the badge. */
export interface TaskCount {
  readonly overdue: number
  readonly soon: number
}

/** What was taken along, and where it lies. */
export interface TakenAlong {
  readonly path: string
  readonly count: number
}

/** The drafts that were written; who cannot be written to is told by number. */
export interface TakenDrafts extends TakenAlong {
  /** Drafts without a recipient, as the person's e-mail is not known. */
  readonly withoutAddress: number
  /** Tasks that are nobody's, for which there is no draft. */
  readonly nobody: number
}

const along = z.object({ filter: taskFilterSchema, language: z.enum(languages) })

/** What is due, computed from the records each time they change. */
export const tasksContract = {
  'tasks.list': channel<TaskPage>()(
    'query',
    'register.read',
    taskFilterSchema.extend({
      sort: z
        .object({ by: z.enum(['due', 'name', 'for', 'kind']), descending: z.boolean().default(false) })
        .default({ by: 'due', descending: false }),
      offset: z.int().min(0).default(0),
      limit: z.int().min(0).max(10_000).default(100)
    })
  ),
  'tasks.count': channel<TaskCount>()('query', 'register.read', taskFilterSchema.pick({ scope: true, person: true })),
  /** Whom the user says to be among the people of the register; null: nobody. Answers the person, also when guessed. */
  'tasks.me': channel<RefView | null>()('query', 'register.read', z.object({})),
  /** An .ics file where the user says; null when the user thought better of it. Likewise the drafts, in a new folder. */
  'tasks.calendar': channel<TakenAlong | null>()('shell', 'register.export', along),
  /** What there is to do by person, as a PDF where the user says or on paper; `path` is null on paper. */
  'tasks.reminders': channel<{ readonly path: string | null; readonly count: number } | null>()(
    'job',
    'register.export',
    along.extend({ jobId: z.uuid(), to: z.enum(['pdf', 'paper']) })
  ),
  'tasks.drafts': channel<TakenDrafts | null>()('shell', 'register.export', along),
  'tasks.setMe': channel<RefView | null>()('command', 'register.read', z.object({ person: z.uuid().nullable() }))
}
