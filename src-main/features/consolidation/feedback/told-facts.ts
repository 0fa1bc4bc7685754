import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { ClusteredEntity, ClusterFact, SaidValue } from '../../../../src-shared/features/consolidation/contract.ts'
import { type Finding, feedbackFields } from '../../../../src-shared/features/exchange/feedback.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { saidOf } from '../../exchange/feedback/finding-states.ts'
import { valueText } from '../../exchange/import/value-text.ts'
import type { PlacedRow } from '../facts-of.ts'

/** Fewer others than these say nothing of what most have, and one alone could be told by its value. */
const leastOthers = 2
const mostShown = 8

/** How values are put into words for a municipality. */
export interface Telling {
  readonly language: Language
  /** Whether a text names another municipality. */
  readonly namesAnother: (text: string) => boolean
  /** What stands in its place. */
  readonly hidden: string
}

/** A finding about a fact, with the value that is proposed; null: none is. */
export interface ToldFact {
  readonly finding: Finding
  readonly proposed: SaidValue | null
}

/**
 * What one municipality is told of a cluster's facts: where another value counts than the one it says, where nothing is
 * decided, and what most of the others have. Others are counted and never named.
 */
export function toldFacts(
  entity: ClusteredEntity,
  own: PlacedRow,
  members: readonly PlacedRow[],
  facts: readonly ClusterFact[],
  telling: Telling
): readonly ToldFact[] {
  const fields = new Set(feedbackFields(entity).map(({ key }) => key))
  const packageOf = new Map(members.map(({ record, package: pack }) => [record, pack]))
  const others = new Set(members.flatMap((row) => (row.goneAt === null ? [row.package] : [])))
  others.delete(own.package)
  const countOf = ({ sources }: SaidValue): number => new Set(sources.map(({ record }) => packageOf.get(record))).size
  return facts.flatMap((fact): readonly ToldFact[] => {
    if (!fields.has(fact.field)) return []
    const ours = fact.said.findIndex(({ sources }) => sources.some(({ record }) => record === own.record))
    const counts = fact.counts === null ? null : (fact.said[fact.counts] ?? null)
    const rule = fact.chosen ? 'chosen' : fact.rule
    const text = (said: SaidValue | null | undefined): string => textOf(entity, fact.field, said, telling)
    const about = { entity, recordId: own.id, name: own.name, field: fact.field, ours: text(fact.said[ours]) }
    const told = (kind: Finding['kind'], more: Pick<Finding, 'theirs' | 'rule' | 'count' | 'of'>): Finding => {
      const finding = { kind, ...about, ...more }
      return { ...finding, said: saidOf(finding, own.facts) }
    }
    const proposed = counts && mayGo(text(counts), telling) ? counts : null
    if (ours < 0) {
      const filled = new Set(fact.said.flatMap(({ sources }) => sources.map(({ record }) => packageOf.get(record))))
      filled.delete(own.package)
      if (filled.size < leastOthers || filled.size * 2 <= others.size) return []
      const theirs = counts ? text(counts) : ''
      const more = { theirs, rule: counts && fact.said.length > 1 ? rule : '', count: filled.size, of: others.size }
      return [{ finding: told('lacking', more), proposed }]
    }
    if (fact.said.length < 2 || fact.counts === ours) return []
    if (counts)
      return [
        {
          finding: told('otherwise', { theirs: text(counts), rule, count: countOf(counts), of: others.size }),
          proposed
        }
      ]
    const rest = fact.said.filter((_, at) => at !== ours)
    const theirs = rest.slice(0, mostShown).map((said) => `${text(said)} (${countOf(said)})`)
    return [
      {
        finding: told('conflict', { theirs: theirs.join(' · '), rule: '', count: null, of: others.size }),
        proposed: null
      }
    ]
  })
}

const mayGo = (text: string, { hidden }: Telling): boolean => text !== hidden

function textOf(
  entity: ClusteredEntity,
  field: string,
  said: SaidValue | null | undefined,
  { language, namesAnother, hidden }: Telling
): string {
  if (!said) return ''
  const text = valueText(fieldOf(catalogue[entity], field), said.value, language, () => said.name ?? undefined) ?? ''
  return namesAnother(text) ? hidden : text
}
