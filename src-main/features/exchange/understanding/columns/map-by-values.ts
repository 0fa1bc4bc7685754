import type { Target } from '../../../../../src-shared/features/exchange/import.ts'
import type { Country } from '../../../../../src-shared/kernel/language.ts'
import type { Aim, Lexicon } from '../header/lexicon.ts'
import { evidenceFor, type ValueShares } from './evidence.ts'
import type { ColumnGuess } from './map-columns.ts'
import { uniqueness } from './profile.ts'

/** What values alone can tell: each of these aims has values that hardly anything else has. */
const telling = [
  'supplier.nationalId',
  'supplier',
  'unit',
  'hosting',
  'lifecycle',
  'nationalId',
  'email',
  'url',
  'description'
]
const needed: Readonly<Record<string, number>> = { supplier: 0.5, unit: 0.5, description: 0.4 }

/** The mapping of a sheet without headers, by what its columns hold; unsure by nature, and no more than is evident. */
export function mapByValues(
  lexicon: Lexicon,
  shares: readonly ValueShares[],
  country: Country
): readonly ColumnGuess[] {
  const targets = new Map<number, { readonly target: Target; readonly confidence: number }>()
  const title = titleColumn(shares)
  if (title >= 0 && !lexicon.entity.titleFrom)
    targets.set(title, { target: field(lexicon.entity.title, null), confidence: 0.4 })
  for (const name of telling) {
    const aim = lexicon.aims.find((a) => (a.lookup ? `${a.field.key}.${a.lookup.key}` : a.field.key) === name)
    if (!aim) continue
    const best = bestColumn(aim, shares, country, targets)
    if (best >= 0) targets.set(best, { target: field(aim.field.key, aim.lookup?.key ?? null), confidence: 0.35 })
  }
  return shares.map((_, i) => ({
    ...(targets.get(i) ?? { target: { kind: 'keep' }, confidence: 0.5 }),
    alternatives: []
  }))
}

function field(key: string, lookup: string | null): Target {
  return { kind: 'field', field: key, lookup }
}

/** The first column of short texts that hardly ever repeat. */
function titleColumn(shares: readonly ValueShares[]): number {
  return shares.findIndex((column) => {
    const { profile } = column
    if (profile.filled < 2 || profile.filled < profile.looked * 0.7 || profile.meanLength > 60) return false
    const wrong = Math.max(column.dates, column.answers, column.emails, column.numbers, column.nationalIds)
    return wrong < 0.3 && uniqueness(profile) >= 0.8
  })
}

function bestColumn(
  aim: Aim,
  shares: readonly ValueShares[],
  country: Country,
  taken: ReadonlyMap<number, unknown>
): number {
  let best = -1
  let most = needed[aim.field.key] ?? 0.6
  shares.forEach((column, i) => {
    if (taken.has(i) || column.profile.filled < 2) return
    const said = evidenceFor(aim, column, country)
    if (said > most || (said === most && best === -1)) {
      best = i
      most = said
    }
  })
  return best
}
