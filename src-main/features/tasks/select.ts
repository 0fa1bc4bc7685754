import { soonDays } from '../../../src-shared/features/review/standing.ts'
import type { TaskFilter, TaskPage, TaskScope } from '../../../src-shared/features/tasks/contract.ts'
import { type Task, type TaskKind, type TaskTime, taskKinds } from '../../../src-shared/features/tasks/task.ts'
import { addDays } from '../../../src-shared/kernel/dates.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { sortKey } from '../../../src-shared/kernel/sort-key.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import type { Session } from '../../ipc/context.ts'
import type { DueTask, Gathered } from './gather.ts'
import { myPerson } from './me.ts'

/** Whose tasks are meant, in the end. */
export interface Whose {
  readonly scope: TaskScope
  readonly who: RefView | null
  readonly matches: (task: DueTask) => boolean
}

/** Settles whose tasks a request means; see `taskFilterSchema`. */
export function whoseTasks(
  session: Session,
  { people }: Gathered,
  { scope: asked, person, unit }: Pick<TaskFilter, 'scope' | 'person' | 'unit'>
): Whose {
  const me = person === null ? myPerson(session, people) : people.person(person)
  const own = session.scope === 'all' ? [] : [...session.scope.units]
  const scope = asked ?? usualScope(session, own, me !== null)
  const refTo = (found: { readonly id: string; readonly name: string } | null): RefView | null =>
    found && { id: found.id, name: found.name }
  if (scope === 'all') return { scope, who: null, matches: () => true }
  if (scope === 'mine')
    return { scope, who: refTo(me), matches: ({ record }) => me !== null && record.assigned.personId === me.id }
  const tops = unit !== null ? [unit] : own.length > 0 ? own : me?.unitId ? [me.unitId] : []
  const within = new Set(tops.flatMap((top) => [...people.below(top)]))
  const matches = ({ record }: DueTask): boolean =>
    record.assigned.unitId !== null && within.has(record.assigned.unitId)
  return { scope, who: tops.length === 1 ? refTo(people.unit(tops[0] ?? '')) : null, matches }
}

function usualScope({ user }: Session, own: readonly string[], known: boolean): TaskScope {
  if (user.roles.includes('systemCoordinator')) return 'all'
  if (own.length > 0) return 'unit'
  return known ? 'mine' : 'all'
}

/** Says of a due date when that is. */
export function timeOfTask({ today }: Gathered): (due: string) => TaskTime {
  const soon = addDays(today, soonDays)
  return (due) => (due < today ? 'overdue' : due <= soon ? 'soon' : 'later')
}

/** What a filter leaves, by due date, and how many there are of each kind and time under the other filters. */
export function selectTasks(
  gathered: Gathered,
  whose: Whose,
  { kinds, times, search, dueBefore }: Pick<TaskFilter, 'kinds' | 'times' | 'search' | 'dueBefore'>
): { readonly tasks: readonly DueTask[]; readonly counts: TaskPage['counts'] } {
  const timeOf = timeOfTask(gathered)
  const words = fold(search)
  const counts = { kinds: {} as Partial<Record<TaskKind, number>>, times: { overdue: 0, soon: 0, later: 0 } }
  const tasks: DueTask[] = []
  for (const each of gathered.tasks) {
    const { kind, due } = each.task
    if (dueBefore !== null && due >= dueBefore) break
    if (!whose.matches(each) || (words !== '' && !isFound(gathered, each, words))) continue
    const time = timeOf(due)
    const ofKind = kinds === null || kinds.includes(kind)
    const ofTime = times === null || times.includes(time)
    if (ofTime) counts.kinds[kind] = (counts.kinds[kind] ?? 0) + 1
    if (ofKind) counts.times[time]++
    if (ofKind && ofTime) tasks.push(each)
  }
  return { tasks, counts }
}

function isFound({ people }: Gathered, { record }: DueTask, words: string): boolean {
  if (fold(record.name).includes(words)) return true
  const { personId } = record.assigned
  return personId !== null && fold(people.person(personId)?.name ?? '').includes(words)
}

/** Puts them in another order than by due date; equal ones stay as they are. */
export function sortTasks(
  { people }: Gathered,
  tasks: readonly DueTask[],
  { by, descending }: { readonly by: 'due' | 'name' | 'for' | 'kind'; readonly descending: boolean }
): readonly DueTask[] {
  if (by === 'due') return descending ? tasks.toReversed() : tasks
  const persons = new Map<string | null, string>()
  const nameOf = (id: string | null): string => {
    const known = persons.get(id)
    if (known !== undefined) return known
    // Nobody comes last.
    const key = id === null ? '\uffff' : sortKey(people.person(id)?.name ?? '')
    persons.set(id, key)
    return key
  }
  const keyOf: (task: DueTask) => string | number =
    by === 'name'
      ? ({ record }) => record.sortKey
      : by === 'for'
        ? ({ record }) => nameOf(record.assigned.personId)
        : ({ task }) => taskKinds.indexOf(task.kind)
  const sign = descending ? -1 : 1
  const keyed = tasks.map((task) => ({ task, key: keyOf(task) }))
  keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0))
  return keyed.map(({ task }) => task)
}

/** A task as it goes out. */
export function taskView({ people, today }: Gathered, { record, task }: DueTask): Task {
  const { entity, id, name, assigned } = record
  return {
    ...task,
    key: `${task.kind}:${id}`,
    entity,
    recordId: id,
    name,
    overdue: task.due < today,
    for: people.view(assigned)
  }
}
