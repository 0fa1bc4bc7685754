import type { AcrossMunicipality } from '../../../../src-shared/features/consolidation/across/contract.ts'
import {
  type AgreementEnd,
  agreementsInForce,
  type Finding,
  findingKeys,
  findingOfEnd
} from '../../../../src-shared/features/consolidation/across/findings.ts'
import {
  type MeasureKey,
  measureKeys,
  type Share
} from '../../../../src-shared/features/consolidation/across/league.ts'
import type { Steps } from './in-slices.ts'
import type { PackageFacts } from './package-facts.ts'
import type { TogetherTally } from './tally.ts'

/** What each municipality's package says, in the order of their names. */
export function* acrossMunicipalities(
  facts: readonly PackageFacts[],
  { ends }: TogetherTally
): Steps<readonly AcrossMunicipality[]> {
  const all: AcrossMunicipality[] = []
  for (const own of facts) {
    all.push(municipality(own, ends.get(own.of.number) ?? []))
    yield
  }
  return all
}

function municipality(own: PackageFacts, ends: readonly AgreementEnd[]): AcrossMunicipality {
  const { number, name, country, profile, file, exportedAt, figures, edited } = own.of
  return {
    package: number,
    name,
    country,
    profile,
    file,
    exportedAt,
    counts: {
      system: own.of.counts.system === undefined ? null : own.systems.length,
      processingActivity: own.of.counts.processingActivity === undefined ? null : own.activities,
      agreement: own.of.counts.agreement === undefined ? null : own.agreements.length
    },
    measures: measuresOf(own, ends),
    findings: Object.fromEntries(
      findingKeys.map((finding) => [finding, recordsFound(own, ends, finding).length])
    ) as Record<Finding, number>,
    edited,
    figures
  }
}

function measuresOf(own: PackageFacts, ends: readonly AgreementEnd[]): Readonly<Record<MeasureKey, Share | null>> {
  const { completeness, of } = own
  const sends = (part: Parameters<typeof of.parts.includes>[0], share: Share): Share | null =>
    of.parts.includes(part) ? share : null
  const asked = ends.filter((end) => end !== 'none')
  const inForce = asked.filter((end) => agreementsInForce.includes(end))
  const lines = of.figures.filter(({ area }) => area === 'readiness')
  return {
    systems: completeness.system,
    activities: completeness.processingActivity,
    agreements: completeness.agreement,
    legalBasis: sends('protocol', own.legalBasis),
    erasure: sends('protocol', own.erasure),
    inForce: sends('agreements', { part: inForce.length, whole: asked.length }),
    riskAssessed: sends('use', own.riskAssessed),
    readiness:
      lines.length === 0 ? null : { part: lines.filter(({ value }) => value === 'yes').length, whole: lines.length }
  }
}

/** The records of a package that a finding is about; `ends` of its agreements in their order. */
export function recordsFound(
  { found, agreements }: PackageFacts,
  ends: readonly AgreementEnd[],
  finding: Finding
): readonly number[] {
  const known = found[finding]
  if (known) return known
  return agreements.flatMap(({ record }, at) => (findingOfEnd(ends[at] ?? 'none') === finding ? [record] : []))
}

/** Sums over municipalities. */
export function totalsOf(all: readonly AcrossMunicipality[]) {
  const sum = (of: (one: AcrossMunicipality) => number | null): number =>
    all.reduce((total, one) => total + (of(one) ?? 0), 0)
  return {
    records: {
      system: sum(({ counts }) => counts.system),
      processingActivity: sum(({ counts }) => counts.processingActivity),
      agreement: sum(({ counts }) => counts.agreement)
    },
    measures: Object.fromEntries(
      measureKeys.map((key) => [
        key,
        {
          part: sum(({ measures }) => measures[key]?.part ?? 0),
          whole: sum(({ measures }) => measures[key]?.whole ?? 0)
        }
      ])
    ) as Record<MeasureKey, Share>,
    findings: Object.fromEntries(findingKeys.map((key) => [key, sum(({ findings }) => findings[key])])) as Record<
      Finding,
      number
    >
  }
}
