import { mostTaken, type TaskFilter, usualHorizon } from '../../../src-shared/features/tasks/contract.ts'
import type { Task } from '../../../src-shared/features/tasks/task.ts'
import { daysBetween, today } from '../../../src-shared/kernel/dates.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import type { Context } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { storedRecord } from '../entities/handlers/reading.ts'
import { createNames } from '../entities/names.ts'
import { taskExportHandlers } from './export/handlers.ts'
import { type Gathered, gatherer } from './gather.ts'
import { myPerson, setMyPerson } from './me.ts'
import { type People, peopleOf } from './people.ts'
import { selectTasks, sortTasks, taskView, whoseTasks } from './select.ts'
import type { TaskSource } from './task-source.ts'

/** What is due in every domain that contributes to it. */
export function tasksHandlers(sources: readonly TaskSource[]): Handlers {
  const gather = gatherer(sources)
  const gathered = ({ session, now }: Context, dueBefore: string | null = null): Promise<Gathered> => {
    const days = dueBefore === null ? usualHorizon : daysBetween(dayOf({ session, now }), dueBefore)
    return gather(session, now(), days)
  }
  const find = async (context: Context, filter: TaskFilter): Promise<readonly Task[]> => {
    const all = await gathered(context, filter.dueBefore)
    const whose = whoseTasks(context.session, all, filter)
    return selectTasks(all, whose, filter)
      .tasks.slice(0, mostTaken)
      .map((task) => taskView(all, task))
  }
  return {
    ...taskExportHandlers(find),
    'tasks.list': async ({ input, context }) => {
      const all = await gathered(context, input.dueBefore)
      const whose = whoseTasks(context.session, all, input)
      const { tasks, counts } = selectTasks(all, whose, input)
      const { offset, limit, sort } = input
      const rows = sortTasks(all, tasks, sort).slice(offset, offset + limit)
      return {
        total: tasks.length,
        rows: rows.map((task) => taskView(all, task)),
        counts,
        scope: whose.scope,
        who: whose.who,
        category: input.category === null ? null : createNames(context.session.db).of('systemCategory', input.category),
        today: all.today
      }
    },
    'tasks.count': async ({ input, context }) => {
      const all = await gathered(context)
      const whose = whoseTasks(context.session, all, { ...input, unit: null, category: null })
      const { times } = selectTasks(all, whose, { kinds: null, times: null, search: '', dueBefore: null }).counts
      return { overdue: times.overdue, soon: times.soon }
    },
    'tasks.me': ({ context }) => refTo(myPerson(context.session, people(context))),
    'tasks.setMe': ({ input, context }) => {
      const { session } = context
      if (input.person !== null && storedRecord(session, 'person', input.person).deletedAt !== null)
        throw new AppError('record.deleted')
      setMyPerson(session, input.person, context.now())
      return refTo(myPerson(session, people(context)))
    }
  }
}

function dayOf({ session, now }: Pick<Context, 'session' | 'now'>): string {
  return today(zoneOf[session.municipality.country], now())
}

function people(context: Context): People {
  return peopleOf(context.session.db, dayOf(context))
}

function refTo(person: ReturnType<People['person']>): RefView | null {
  return person && { id: person.id, name: person.name }
}
