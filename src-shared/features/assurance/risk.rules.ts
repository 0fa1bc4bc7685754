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

function factor(code: unknown): number {
  return typeof code === 'string' && /^[1-5]$/.test(code) ? Number(code) : 0
}
