import type { Values } from '../../kernel/value.ts'

/** How grave a risk is. */
export type RiskLevel = 'low' | 'medium' | 'high'

/**
 * The level of a scenario: likelihood times consequence, each 1 to 5; below 5 low, from 10 on high. What is very serious
 * is never low, however unlikely (it would be 5). null where one of the two is not said.
 *
 * @param likelihood code of `likelihoods`
 * @param consequence code of `consequences`
 */
export function riskLevel(likelihood: unknown, consequence: unknown): RiskLevel | null {
  const product = factor(likelihood) * factor(consequence)
  if (product === 0) return null
  return product >= 10 ? 'high' : product >= 5 ? 'medium' : 'low'
}

/**
 * Whether a scenario says how grave it is both now and after the measures (GDPR art. 35(7)(c)-(d)). What is not rated is not
 * known to be low: an assessment with such a scenario is unfinished.
 *
 * @param scenario values of a `riskScenario`
 */
export function isRated({ likelihood, consequence, likelihoodAfter, consequenceAfter }: Values): boolean {
  return riskLevel(likelihood, consequence) !== null && riskLevel(likelihoodAfter, consequenceAfter) !== null
}

function factor(code: unknown): number {
  return typeof code === 'string' && /^[1-5]$/.test(code) ? Number(code) : 0
}
