import type { HistoryChanges } from '../../../src-shared/features/register/history.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import { planOf } from './entity-plan.ts'
import type { Names } from './names.ts'

/** The records that a history entry's values refer to, before or after, by id. */
export function refsInChanges(
  entity: EntityName,
  changes: HistoryChanges,
  names: Names
): Readonly<Record<string, RefView>> {
  const plan = planOf(entity)
  const sides = [0, 1].map((side) =>
    Object.fromEntries(Object.entries(changes).map(([key, pair]) => [key, pair[side] ?? null]))
  )
  return Object.assign({}, ...sides.map((values) => names.within(plan, values)))
}
