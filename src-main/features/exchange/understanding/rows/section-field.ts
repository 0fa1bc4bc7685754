import type { ColumnMapping } from '../../../../../src-shared/features/exchange/import.ts'
import type { Entity, Field } from '../../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import type { ValueShares } from '../columns/evidence.ts'
import { looksLikeCompany, looksLikeUnit } from '../columns/profile.ts'
import { choiceFinder } from '../values/choice.ts'

/**
 * The field that a sheet's headings are values of: the one whose column has the same names, else what they look like
 * (units, suppliers, life cycle states), else units. Headings of a letter or two (A, B, C) are none. null: skip them.
 */
export function sectionFieldFor(
  entity: Entity,
  sections: readonly string[],
  shares: readonly ValueShares[],
  columns: readonly ColumnMapping[]
): string | null {
  if (sections.length === 0 || sections.every((text) => text.length <= 2)) return null
  const fields = entity.fields.filter((field) => isGrouping(field))
  const scored = fields.map((field) => ({ field, score: scoreOf(field, sections, shares, columns) }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined
  )
  if (best && best.score >= 0.5) return best.field.key
  return fields.find((field) => field.kind === 'ref' && field.entity === 'organisationUnit')?.key ?? null
}

function isGrouping(field: Field): boolean {
  if (field.kind === 'choice') return field.key === 'lifecycle'
  return (
    field.kind === 'ref' &&
    field.filter === true &&
    ['organisationUnit', 'systemCategory', 'supplier'].includes(field.entity)
  )
}

function scoreOf(
  field: Field,
  sections: readonly string[],
  shares: readonly ValueShares[],
  columns: readonly ColumnMapping[]
): number {
  const column = columns.find(
    (c) => c.target.kind === 'field' && c.target.field === field.key && c.target.lookup === null
  )
  const values = column ? shares[column.index]?.profile.values : undefined
  const inColumn = share(sections, (text) => values?.has(fold(text)) === true)
  if (field.kind === 'choice')
    return Math.max(
      inColumn,
      share(sections, (text) => choiceFinder(field.choices).isWhole(text))
    )
  if (field.kind !== 'ref') return 0
  const look =
    field.entity === 'supplier'
      ? looksLikeCompany
      : field.entity === 'organisationUnit'
        ? looksLikeUnit
        : isKindOfSystem
  return Math.max(2 * inColumn, 0.9 * share(sections, look))
}

function share(texts: readonly string[], holds: (text: string) => boolean): number {
  return texts.filter(holds).length / texts.length
}

function isKindOfSystem(text: string): boolean {
  return /system|applikation|applikasjon|infrastruktur|platform|plattform|software|programvare|løsning|værktøj|verktøy/i.test(
    text
  )
}
