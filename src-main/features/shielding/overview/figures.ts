import { incidentCategories, shownStates } from '../../../../src-shared/features/shielding/case.ts'
import type { Figure, ShieldingFigures } from '../../../../src-shared/features/shielding/overview-contract.ts'
import { suppressed } from '../../../../src-shared/features/shielding/suppression.ts'
import { tallyCases } from '../case-lists.ts'
import type { Changing } from '../changing.ts'

/** How many cases were asked for in a period; figures below five are left out, and what would give them away. */
export async function shieldingFigures(
  context: Changing,
  period: { readonly from: string | null; readonly to: string | null }
): Promise<ShieldingFigures> {
  const states = await tallyCases(context, period, 'state')
  const categories = await tallyCases(context, period, 'category')
  const units = await tallyCases(context, period, 'unit')
  const months = await tallyCases(context, period, 'month')
  const byCategory = shownFigures([...incidentCategories, 'other'] as const, categories)
  const byUnit = shownFigures(
    units.map(({ key }) => key),
    units
  )
  const all = shownFigures(shownStates, states)
  const byMonth = shownFigures(
    months.map(({ key }) => key),
    months
  )
  // A total that one table hides must not stand in another.
  const hidden = [all, byCategory, byUnit, byMonth].some(({ total }) => total === null)
  return {
    total: hidden ? null : all.total,
    states: all.figures,
    categories: byCategory.figures,
    units: byUnit.figures.map((figure) => ({
      ...figure,
      name: units.find(({ key }) => key === figure.key)?.name ?? ''
    })),
    months: byMonth.figures
  }
}

function shownFigures<K extends string>(
  keys: readonly K[],
  counts: readonly { readonly key: string; readonly count: number }[]
): { readonly figures: readonly Figure<K>[]; readonly total: number | null } {
  const of = new Map(counts.map(({ key, count }) => [key, count]))
  const { cells, total } = suppressed(keys.map((key) => of.get(key) ?? 0))
  return { figures: keys.map((key, at) => ({ key, count: cells[at] ?? null })), total }
}
