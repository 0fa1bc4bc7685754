import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
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

/** Which tasks. */
export const taskFilterSchema = z.object({
  /** null: all for those who answer for the whole register, the own units for a unit's editor, else one's own if known. */
  scope: z.enum(taskScopes).nullable().default(null),
  /** Whose they are with `mine`; null: the person whom the user says to be, or who is called the same. */
  person: z.uuid().nullable().default(null),
  /** The unit with `unit`; null: the units that the user may write, or the one of the user's person. */
  unit: z.uuid().nullable().default(null),
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
  /** The civil date in the register's zone that everything is counted from. */
  readonly today: string
}

/** How many tasks wait, for the badge. */
export interface TaskCount {
  readonly overdue: number
  readonly soon: number
}

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
  'tasks.setMe': channel<RefView | null>()('command', 'register.read', z.object({ person: z.uuid().nullable() }))
}
