import { soonDays } from '../../../src-shared/features/review/standing.ts'
import type { TaskFilter, TaskPage, TaskScope } from '../../../src-shared/features/tasks/contract.ts'
import { isTold } from '../../../src-shared/features/tasks/rules/at.ts'
import { type Task, taskKinds, taskTimes } from '../../../src-shared/features/tasks/task.ts'
import { addDays } from '../../../src-shared/kernel/dates.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { sortKey } from '../../../src-shared/kernel/sort-key.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import type { Session } from '../../ipc/context.ts'
import type { Gathered } from './gather.ts'
import { myPerson } from './me.ts'
import { type DueTask, firstWhere, onSomeDays } from './task-book.ts'

/** Whose tasks are meant, in the end. */
export interface Whose {
  readonly scope: TaskScope
  readonly who: RefView | null
  readonly matches: (task: DueTask) => boolean
}

/** Settles whose tasks a request means; see `taskFilterSchema`. */
export function whoseTasks(
  session: Session,
  gathered: Gathered,
  filter: Pick<TaskFilter, 'scope' | 'person' | 'unit' | 'category'>
): Whose {
  const whose = inScope(session, gathered, filter)
  if (filter.category === null) return whose
  const within = new Set(categoriesBelow(session.db, filter.category))
  const isWithin = ({ record }: DueTask): boolean => record.category !== null && within.has(record.category)
  return { ...whose, matches: (task) => isWithin(task) && whose.matches(task) }
}

function categoriesBelow(db: Database, category: string): readonly string[] {
  const below = `WITH RECURSIVE below (id) AS (
      VALUES (?) UNION SELECT c.id FROM system_category AS c JOIN below ON c.parent_id = below.id
    ) SELECT id FROM below`
  return db.prepare<[string], string>(below).pluck().all(category)
}

function inScope(
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
    return {
      scope,
      who: refTo(me),
      matches: ({ record }) => me !== null && people.assign(record.holders).personId === me.id
    }
  const tops = unit !== null ? [unit] : own.length > 0 ? own : me?.unitId ? [me.unitId] : []
  const within = new Set(tops.flatMap((top) => [...people.below(top)]))
  const matches = ({ record }: DueTask): boolean => record.holders.unit !== null && within.has(record.holders.unit)
  return { scope, who: tops.length === 1 ? refTo(people.unit(tops[0] ?? '')) : null, matches }
}

function usualScope({ user }: Session, own: readonly string[], known: boolean): TaskScope {
  if (user.roles.includes('systemCoordinator')) return 'all'
  if (own.length > 0) return 'unit'
  return known ? 'mine' : 'all'
}

/** What a filter leaves, by due date, and how many there are of each kind and time under the other filters. */
export function selectTasks(
  gathered: Gathered,
  whose: Whose,
  { kinds, times, search, dueBefore }: Pick<TaskFilter, 'kinds' | 'times' | 'search' | 'dueBefore'>
): { readonly tasks: readonly DueTask[]; readonly counts: TaskPage['counts'] } {
  const { today, until } = gathered
  // They lie by due date: where each time begins is looked up once, as comparing all their dates takes the time.
  const from = (day: string): number => firstWhere(gathered.tasks, ({ task }) => task.due >= day)
  const [soon, later] = [from(today), from(addDays(today, soonDays + 1))]
  const end = Math.min(from(addDays(until, 1)), dueBefore === null ? Number.POSITIVE_INFINITY : from(dueBefore))
  const words = fold(search)
  const ofKinds = taskKinds.map(() => 0)
  const ofTimes = taskTimes.map(() => 0)
  const isKind = taskKinds.map((kind) => kinds === null || kinds.includes(kind))
  const isTime = taskTimes.map((time) => times === null || times.includes(time))
  const tasks: DueTask[] = []
  for (let i = 0; i < end; i++) {
    const code = gathered.codes[i] as number
    const each = gathered.tasks[i] as DueTask
    if (code >= onSomeDays && !isTold(each.task, today)) continue
    if (!whose.matches(each) || (words !== '' && !isFound(gathered, each, words))) continue
    const kind = code & ~onSomeDays
    const time = i < soon ? 0 : i < later ? 1 : 2
    if (isTime[time]) ofKinds[kind] = (ofKinds[kind] ?? 0) + 1
    if (!isKind[kind]) continue
    ofTimes[time] = (ofTimes[time] ?? 0) + 1
    if (isTime[time]) tasks.push(each)
  }
  const [overdue = 0, dueSoon = 0, dueLater = 0] = ofTimes
  const counts = {
    kinds: Object.fromEntries(
      taskKinds.map((kind, i) => [kind, ofKinds[i] ?? 0] as const).filter(([, count]) => count > 0)
    ),
    times: { overdue, soon: dueSoon, later: dueLater }
  }
  return { tasks, counts }
}

function isFound({ people }: Gathered, { record }: DueTask, words: string): boolean {
  if (fold(record.name).includes(words)) return true
  const { personId } = people.assign(record.holders)
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
        ? ({ record }) => nameOf(people.assign(record.holders).personId)
        : ({ task }) => taskKinds.indexOf(task.kind)
  const sign = descending ? -1 : 1
  const keyed = tasks.map((task) => ({ task, key: keyOf(task) }))
  keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0))
  return keyed.map(({ task }) => task)
}

/** A task as it goes out. */
export function taskView({ people, today }: Gathered, { record, task }: DueTask): Task {
  const { entity, id, name, holders } = record
  const { kind, field, due, reason, params } = task
  return {
    kind,
    field,
    due,
    reason,
    params,
    key: `${kind}:${id}`,
    entity,
    recordId: id,
    name,
    overdue: due < today,
    for: people.view(people.assign(holders))
  }
}
