import type { Cell } from '../../../../../src-shared/features/exchange/grid.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { findPersonalNumbers } from '../../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { cellText } from '../cells.ts'

const saysPersonal =
  /(?:^| )(?:cpr|cpr n\w+|cprnr|cprnummer|personnummer|personnumre|personnr|foedselsn\w+|fnr|d nummer|dnr|personal identity|social security|ssn)(?: |$)/
const saysOther =
  /(?:^| )(?:tlf|telefon\w*|mobil\w*|phone|p n\w+|pnummer|ean\w*|gln|sag|sak|(?:sags?|saks?|journal)(?:n(?:r|um+er|umre)|id)?|ordre\w*|faktura\w*|konto\w*|account|serie\w*|licens\w*|lisens\w*|id|uuid|cvr\w*|orgnr|org)(?: |$)/

/** What a header says of the long numbers under it. */
export function personalContext(header: string): 'likely' | 'unlikely' | undefined {
  const folded = fold(header)
  if (saysPersonal.test(folded) && !/abonnement|subscription|kanal|adgang/.test(folded)) return 'likely'
  return saysOther.test(folded) ? 'unlikely' : undefined
}

/** How many cells of each column hold anything, and how many something shaped like a personal number. */
export function countCells(
  rows: readonly (readonly Cell[])[],
  contexts: readonly ('likely' | 'unlikely' | undefined)[]
): readonly { readonly filled: number; readonly personal: number }[] {
  const counts = contexts.map((context) => ({
    filled: 0,
    personal: 0,
    options: context === undefined ? {} : { context }
  }))
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column]
      const count = counts[column]
      if (cell === null || cell === undefined || cell === '' || !count) continue
      count.filled++
      if (typeof cell === 'string') {
        if (cell.length >= 7 && findPersonalNumbers(cell, count.options).length > 0) count.personal++
      } else if (typeof cell === 'number' ? cell >= 10_000_000 : typeof cell === 'object' && 'n' in cell) {
        if (findPersonalNumbers(cellText(cell), count.options).length > 0) count.personal++
      }
    }
  }
  return counts
}
