/** The remainder by 11 of the digits' weighted sum; weights from the first digit on. */
export function remainder11(digits: string, weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (digits.charCodeAt(i) - 48) * (weights[i] ?? 0)
  return sum % 11
}
