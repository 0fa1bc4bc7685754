import type { Cell } from '../../../../../src-shared/features/exchange/grid.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { findPersonalNumbers } from '../../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { cellText } from '../cells.ts'

const saysPersonal =
  /(?:^| )(?:cpr|cpr n\w+|cprnr|cprnummer|personnummer|personnumre|personnr|foedselsn\w+|fnr|d nummer|dnr|personal identity|social security|ssn)(?: |$)/
const saysOther =
  /(?:^| )(?:tlf|telefon\w*|mobil\w*|phone|p n\w+|pnummer|ean\w*|gln|sag|sags\w*|sak|saks\w*|journal\w*|ordre\w*|faktura\w*|konto\w*|account|serie\w*|licens\w*|lisens\w*|id|uuid|cvr\w*|orgnr|org)(?: |$)/

/** What a header says of the long numbers under it. */
export function personalContext(header: string): 'likely' | 'unlikely' | undefined {
  const folded = fold(header)
  if (saysPersonal.test(folded) && !/abonnement|subscription|kanal|adgang/.test(folded)) return 'likely'
  return saysOther.test(folded) ? 'unlikely' : undefined
}

/** How many cells of a column hold something shaped like a personal number, and how many hold anything. */
export function countCells(
  rows: readonly (readonly Cell[])[],
  column: number,
  context: 'likely' | 'unlikely' | undefined
): { readonly filled: number; readonly personal: number } {
  const options = context === undefined ? {} : { context }
  let filled = 0
  let personal = 0
  for (const row of rows) {
    const cell = row[column]
    if (cell === null || cell === undefined || cell === '') continue
    filled++
    if (typeof cell === 'object' && 'date' in cell) continue
    if (typeof cell === 'number' && cell < 10_000_000) continue
    if (findPersonalNumbers(typeof cell === 'string' ? cell : cellText(cell), options).length > 0) personal++
  }
  return { filled, personal }
}
