import type { EntityName } from '../../kernel/field.ts'
import type { Values } from '../../kernel/value.ts'

/** How a record says that it has ended: a date, a state, or both. */
interface Ending {
  readonly date?: string
  readonly state?: readonly [field: string, code: string]
}

const endings: Readonly<Partial<Record<EntityName, Ending>>> = {
  organisationUnit: { date: 'endsOn' },
  system: { date: 'endsOn', state: ['lifecycle', 'retired'] },
  unitUse: { date: 'endsOn', state: ['inUse', 'ended'] },
  contract: { date: 'terminatedOn' },
  processingActivity: { state: ['state', 'ended'] },
  participation: { date: 'endedOn' },
  jointArrangement: { date: 'expiresOn' },
  agreement: { date: 'terminatedOn' },
  subProcessor: { date: 'endedOn', state: ['approval', 'ended'] },
  subscriptionSource: { state: ['state', 'ended'] },
  cprSubscription: { date: 'endedOn', state: ['state', 'ended'] }
}

/**
 * What a record would say were it ended on a day (civil): nothing is ever deleted because somebody else no longer names
 * it. Empty where it has ended already or cannot say so.
 */
export function endedValues(entity: EntityName, held: Values, on: string): Values {
  const { date, state } = endings[entity] ?? {}
  const ended = (date !== undefined && held[date] != null) || (state !== undefined && held[state[0]] === state[1])
  if (ended) return {}
  return { ...(date === undefined ? {} : { [date]: on }), ...(state === undefined ? {} : { [state[0]]: state[1] }) }
}
