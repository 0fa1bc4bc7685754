import type { Translate } from 'react-i18next'
import type { AcrossMunicipality } from '../../../../src-shared/features/consolidation/across/contract.ts'
import { type Finding, findingKeys } from '../../../../src-shared/features/consolidation/across/findings.ts'
import { type MeasureKey, measureKeys, shareOf } from '../../../../src-shared/features/consolidation/across/league.ts'
import type { PackedFigure } from '../../../../src-shared/features/exchange/package.ts'
import { readinessKeys } from '../../../../src-shared/features/shielding/readiness/contract.ts'
import type { Format } from '../../../../src-shared/i18n/format.ts'
import { pathOfRows } from '../paths.ts'

/** What the table of municipalities can show. */
export const columnGroups = ['measures', 'readiness', 'counts'] as const
/** One of {@link columnGroups}. */
export type ColumnGroup = (typeof columnGroups)[number]

/** A cell: a text, or that it was not sent or that there is nothing to count. */
export interface MunicipalityCell {
  readonly text: string
  /** What one orders by; null: below all others. */
  readonly order: number | null
  /** Why there is no figure. */
  readonly none?: 'notSent' | 'notAsked' | undefined
  readonly yes?: boolean | undefined
  readonly to?: string | undefined
}

/** A column of the table of municipalities. */
export interface MunicipalityColumn {
  readonly key: string
  readonly label: string
  readonly of: (row: AcrossMunicipality) => MunicipalityCell
}

const gapsOf: Readonly<Partial<Record<MeasureKey, Finding>>> = {
  systems: 'systemGaps',
  activities: 'activityGaps',
  agreements: 'agreementGaps',
  legalBasis: 'activityNoBasis',
  erasure: 'activityNoErasure',
  riskAssessed: 'systemNotAssessed',
  inForce: 'agreementExpired'
}

const missing = (none: 'notSent' | 'notAsked'): MunicipalityCell => ({ text: '', order: null, none })

/** A line of the checklist as it was sent; undefined: it was not. */
export function readinessOf({ figures }: AcrossMunicipality, key: string): PackedFigure | undefined {
  return figures.find((figure) => figure.area === 'readiness' && figure.key === key)
}

/** The columns of a group; of the checklist only what some municipality has sent. */
export function columnsOf(
  group: ColumnGroup,
  rows: readonly AcrossMunicipality[],
  t: Translate<'across'>,
  format: Format
): readonly MunicipalityColumn[] {
  if (group === 'measures') return measureKeys.map((measure) => measureColumn(measure, t, format))
  if (group === 'readiness')
    return readinessKeys
      .filter((key) => rows.some((row) => readinessOf(row, key)))
      .map((key) => readinessColumn(key, t, format))
  return [...countColumns(t, format), ...findingKeys.map((finding) => findingColumn(finding, t, format))]
}

function measureColumn(measure: MeasureKey, t: Translate<'across'>, format: Format): MunicipalityColumn {
  const finding = gapsOf[measure]
  return {
    key: measure,
    label: t(`measure.${measure}`),
    of(row) {
      const said = row.measures[measure]
      if (said === null) return missing('notSent')
      const share = shareOf(said)
      if (share === null) return missing('notAsked')
      const to = finding && row.findings[finding] > 0 ? pathOfRows(finding, { municipality: row.package }) : undefined
      return { text: format.percent(share), order: share, to }
    }
  }
}

function readinessColumn(
  key: (typeof readinessKeys)[number],
  t: Translate<'across'>,
  format: Format
): MunicipalityColumn {
  return {
    key,
    label: t(`package-figures:readiness.${key}`),
    of(row) {
      const said = readinessOf(row, key)
      if (!said) return missing('notSent')
      const yes = said.value === 'yes'
      const since = yes && said.on !== null ? ` ${t('since', { on: format.date(said.on) })}` : ''
      return { text: t(yes ? 'yes' : 'no') + since, order: yes ? 1 : 0, yes }
    }
  }
}

const counted = [
  ['systems', 'system'],
  ['activities', 'processingActivity'],
  ['agreements', 'agreement']
] as const

function countColumns(t: Translate<'across'>, format: Format): readonly MunicipalityColumn[] {
  return counted.map(([key, entity]) => ({
    key,
    label: t(key === 'systems' ? 'column.systems' : `count.${key}`),
    of({ counts }) {
      const count = counts[entity]
      return count === null ? missing('notSent') : { text: format.number(count), order: count }
    }
  }))
}

function findingColumn(finding: Finding, t: Translate<'across'>, format: Format): MunicipalityColumn {
  return {
    key: finding,
    label: t(`finding.${finding}`),
    of(row) {
      const count = row.findings[finding]
      const to = count > 0 ? pathOfRows(finding, { municipality: row.package }) : undefined
      return { text: format.number(count), order: count, to }
    }
  }
}
