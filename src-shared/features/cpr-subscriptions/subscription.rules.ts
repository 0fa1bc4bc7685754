import { isEmpty, type Values } from '../../kernel/value.ts'

/** What is wrong with a CPR source. */
export type SourceSign = 'noSystem' | 'noNumber' | 'noFilters' | 'noAssessment' | 'noExecutor' | 'noExtract'
/** What is not said of a CPR subscription. */
export type SubscriptionSign = 'noNeed' | 'noLegalBasis' | 'noLapseRule' | 'noUnit' | 'noContactBase' | 'notAgreed'

/** Whether a source or a subscription may be used today: whatever is neither planned nor ended. */
export function isRunning({ state }: Values): boolean {
  return state !== 'planned' && state !== 'ended'
}

/** Whether more than single persons are followed: each such source needs an assessment of the necessity (domain.md §1.4). */
export function isBroad(filters: readonly string[]): boolean {
  return filters.some((kind) => kind !== 'singleNumbers')
}

/**
 * What calls for something at a source that runs: it feeds no system that the register knows (an unknown customer), nothing
 * tells it from others, whom it follows is not said, it follows broadly without an assessment, nobody deletes, and no extract
 * of its subscriptions has been had.
 */
export function sourceSigns(values: Values): readonly SourceSign[] {
  if (!isRunning(values)) return []
  const said = values['filters']
  const filters = Array.isArray(said) ? (said as readonly string[]) : []
  const empty = (key: string): boolean => isEmpty(values[key])
  return [
    ...(empty('systems') ? (['noSystem'] as const) : []),
    ...(empty('customerNumber') && empty('userSystemId') ? (['noNumber'] as const) : []),
    ...(filters.length === 0 ? (['noFilters'] as const) : []),
    ...(isBroad(filters) && empty('necessity') ? (['noAssessment'] as const) : []),
    ...(empty('executor') && empty('executorPerson') && empty('deletionMethod') ? (['noExecutor'] as const) : []),
    ...(empty('extractedOn') ? (['noExtract'] as const) : [])
  ]
}

/**
 * What is not said of a subscription that runs: why (a reason or a description), on which basis, when the need lapses, who
 * can explain it, that the system has a contact base at all, and that deletion is agreed with the supplier.
 */
export function subscriptionSigns(values: Values): readonly SubscriptionSign[] {
  if (!isRunning(values)) return []
  const empty = (key: string): boolean => isEmpty(values[key])
  const yes = (key: string): boolean => {
    const said = values[key]
    return typeof said === 'object' && said !== null && 'value' in said && said.value === 'yes'
  }
  return [
    ...(empty('needReason') && empty('need') ? (['noNeed'] as const) : []),
    ...(empty('legalBases') && empty('nationalLaw') ? (['noLegalBasis'] as const) : []),
    ...(empty('lapseRule') && empty('lapseMonths') ? (['noLapseRule'] as const) : []),
    ...(empty('unit') ? (['noUnit'] as const) : []),
    ...(yes('contactBase') ? [] : (['noContactBase'] as const)),
    ...(yes('deletionAgreed') ? [] : (['notAgreed'] as const))
  ]
}
