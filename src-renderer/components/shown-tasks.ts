import { type TaskScope, taskScopes } from '../../src-shared/features/tasks/contract.ts'
import { type TaskKind, type TaskTime, taskKinds, taskTimes } from '../../src-shared/features/tasks/task.ts'
import { addDays } from '../../src-shared/kernel/dates.ts'

/** What of the tasks is shown; stands in the address. */
export interface ShownTasks {
  /** null: whatever main thinks fits the user. */
  readonly scope: TaskScope | null
  readonly unit: string | null
  /** Only what is due of systems of this category or one below it. */
  readonly category: string | null
  readonly kinds: readonly TaskKind[]
  readonly times: readonly TaskTime[]
  readonly search: string
  /** A year ahead instead of ninety days. */
  readonly year: boolean
}

/** Reads an address; what it does not know is left out. */
export function parseShownTasks(params: URLSearchParams): ShownTasks {
  const several = <T extends string>(key: string, known: readonly T[]): readonly T[] => {
    const asked = (params.get(key) ?? '').split(',')
    return known.filter((one) => asked.includes(one))
  }
  return {
    scope: taskScopes.find((scope) => scope === params.get('scope')) ?? null,
    unit: params.get('unit'),
    category: params.get('category'),
    kinds: several('kinds', taskKinds),
    times: several('times', taskTimes),
    search: params.get('search') ?? '',
    year: params.get('ahead') === 'year'
  }
}

/** The address of what is shown. */
export function formatShownTasks({ scope, unit, category, kinds, times, search, year }: ShownTasks): URLSearchParams {
  const params = new URLSearchParams()
  if (scope) params.set('scope', scope)
  if (unit) params.set('unit', unit)
  if (category) params.set('category', category)
  if (kinds.length > 0) params.set('kinds', kinds.join(','))
  if (times.length > 0) params.set('times', times.join(','))
  if (search !== '') params.set('search', search)
  if (year) params.set('ahead', 'year')
  return params
}

/** As the channels take it. */
export function askedTasks({ scope, unit, category, kinds, times, search, year }: ShownTasks, today: string) {
  return {
    scope,
    unit: scope === 'unit' ? unit : null,
    category,
    kinds: kinds.length > 0 ? [...kinds] : null,
    times: times.length > 0 ? [...times] : null,
    search,
    dueBefore: year ? addDays(today, 366) : null
  }
}

/** The address of what is due; what counts of it lead to. */
export function tasksPath(shown: Partial<ShownTasks>): string {
  return `/tasks?${formatShownTasks({ ...everyTask, ...shown })}`
}

const everyTask: ShownTasks = {
  scope: null,
  unit: null,
  category: null,
  kinds: [],
  times: [],
  search: '',
  year: false
}
