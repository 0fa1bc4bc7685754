import type { Task, TaskFor } from '../../../../src-shared/features/tasks/task.ts'

/** One person's tasks, by due date. */
export interface PersonTasks {
  readonly person: TaskFor
  readonly tasks: readonly Task[]
}

/** Tasks by who is to do them, in the order given (people by name); those that are nobody's come last. */
export function tasksByPerson(
  tasks: readonly Task[],
  compare: (a: string, b: string) => number
): readonly PersonTasks[] {
  const groups = [...Map.groupBy(tasks, (task) => task.for.personId)].map(([personId, own]) => ({
    person: own[0]?.for ?? nobody,
    tasks: own,
    personId
  }))
  groups.sort((a, b) => {
    if ((a.personId === null) !== (b.personId === null)) return a.personId === null ? 1 : -1
    return compare(a.person.name, b.person.name)
  })
  return groups
}

const nobody: TaskFor = { personId: null, name: '', email: '', as: null, unitId: null, unit: '' }
