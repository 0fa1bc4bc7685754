import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Aspect, aspects, choicesOf } from '../../../../src-shared/features/consolidation/across/aspects.ts'
import type { Across, AcrossName } from '../../../../src-shared/features/consolidation/across/contract.ts'
import {
  agreementEnds,
  type Finding,
  findingOfEnd
} from '../../../../src-shared/features/consolidation/across/findings.ts'
import { measureKeys, shareOf } from '../../../../src-shared/features/consolidation/across/league.ts'
import type { ClusteredEntity } from '../../../../src-shared/features/consolidation/contract.ts'
import { systemEntity } from '../../../../src-shared/features/systems/system.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import { type BarRow, Bars } from '../../../components/bars/bars.tsx'
import cards from '../../../components/cards.module.css'
import { useFormat } from '../../../i18n/use-format.ts'
import { pathOfAspect, pathOfCluster, pathOfLeague, pathOfRows } from '../paths.ts'
import styles from './across.module.css'

const calling = [
  ['activityNoBasis', 'processingActivity'],
  ['activityNoErasure', 'processingActivity'],
  ['systemNotAssessed', 'system'],
  ['agreementExpired', 'agreement'],
  ['agreementUnsigned', 'agreement'],
  ['agreementIn3', 'agreement']
] as const satisfies readonly (readonly [Finding, keyof Across['totals']['records']])[]

/** What all packages say, a card for each question. */
export function AcrossCards({ of }: { readonly of: Across }) {
  return (
    <div className={styles.cards}>
      <Findings of={of} />
      <Measures of={of} />
      <Agreements of={of} />
      <Names of={of.mostUsed} all={of} entity="system" />
      <Names of={of.largest} all={of} entity="supplier" />
      <Shared of={of} />
      <Differing of={of} />
      <Channels of={of} />
    </div>
  )
}

type CardName = 'findings' | 'measures' | 'agreements' | 'shared' | 'mostUsed' | 'largest' | 'channels' | 'differing'

function BarCard({ name, rows }: { readonly name: CardName; readonly rows: readonly BarRow[] }) {
  const { t } = useTranslation('across')
  const id = `across-${name}`
  return (
    <section className={cards.card} aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {t(`card.${name}`)}
      </Title>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('nothing')}
        </Text>
      ) : (
        <Bars label={t(`card.${name}`)} rows={rows} />
      )}
    </section>
  )
}

interface CardProps {
  readonly of: Across
}

function Findings({ of: { totals } }: CardProps) {
  const { t } = useTranslation('across')
  const format = useFormat()
  const rows = calling
    .filter(([finding]) => totals.findings[finding] > 0)
    .map(
      ([finding, entity]): BarRow => ({
        key: finding,
        label: t(`finding.${finding}`),
        text: format.number(totals.findings[finding]),
        share: totals.findings[finding] / Math.max(1, totals.records[entity]),
        to: pathOfRows(finding),
        tone: finding === 'agreementIn3' ? 'yellow' : 'red'
      })
    )
  return <BarCard name="findings" rows={rows} />
}

function Measures({ of: { totals } }: CardProps) {
  const { t } = useTranslation('across')
  const format = useFormat()
  const rows = measureKeys.flatMap((measure): readonly BarRow[] => {
    const share = shareOf(totals.measures[measure])
    return share === null
      ? []
      : [
          {
            key: measure,
            label: t(`measure.${measure}`),
            text: format.percent(share),
            share,
            to: pathOfLeague(measure)
          }
        ]
  })
  return <BarCard name="measures" rows={rows} />
}

function Agreements({ of: { agreements } }: CardProps) {
  const { t } = useTranslation('across')
  const format = useFormat()
  const most = Math.max(...Object.values(agreements))
  const rows = agreementEnds
    .filter((end) => agreements[end] > 0)
    .map((end): BarRow => {
      const finding = findingOfEnd(end)
      return {
        key: end,
        label: t(`end.${end}`),
        text: format.number(agreements[end]),
        share: agreements[end] / most,
        to: finding ? pathOfRows(finding) : undefined,
        tone: end === 'expired' || end === 'unsigned' ? 'red' : end === 'in3' ? 'yellow' : undefined
      }
    })
  return <BarCard name="agreements" rows={rows} />
}

function Shared({ of: { shared } }: CardProps) {
  const { t } = useTranslation('across')
  const format = useFormat()
  const most = Math.max(...shared.map(({ systems }) => systems))
  const label = (from: number, to: number | null): string => {
    if (to === null) return t('shared.more', { from: format.number(from) })
    return from === to ? t('shared.one') : t('shared.several', { from, to })
  }
  const rows = shared.map(
    ({ from, to, systems }): BarRow => ({
      key: String(from),
      label: label(from, to),
      text: format.number(systems),
      share: systems / most
    })
  )
  return <BarCard name="shared" rows={rows} />
}

interface NamesProps {
  readonly of: readonly AcrossName[]
  readonly all: Across
  readonly entity: ClusteredEntity
}

function Names({ of, all, entity }: NamesProps) {
  const format = useFormat()
  const rows = of.map(
    ({ cluster, title, municipalities }): BarRow => ({
      key: cluster,
      label: title,
      text: format.number(municipalities),
      share: municipalities / all.municipalities.length,
      to: pathOfCluster(entity, cluster)
    })
  )
  return <BarCard name={entity === 'system' ? 'mostUsed' : 'largest'} rows={rows} />
}

function Channels({ of: { channels, municipalities } }: CardProps) {
  const { t } = useTranslation('across')
  const format = useFormat()
  const label = (code: string): string => {
    const choice = choicesOf('cprChannel')?.find((one) => one.code === code)
    return choice ? format.label(choice.labels) : code
  }
  const rows = channels.map(
    ({ code, municipalities: count, systems }): BarRow => ({
      key: code,
      label: t('inSystems', {
        channel: label(code),
        systems: t('systems', { count: systems, number: format.number(systems) })
      }),
      text: format.number(count),
      share: count / municipalities.length,
      to: pathOfAspect('cprChannel', code)
    })
  )
  return rows.length === 0 ? null : <BarCard name="channels" rows={rows} />
}

function Differing({ of: { differing, totals } }: CardProps) {
  const format = useFormat()
  const rows = aspects
    .filter((aspect) => differing[aspect] > 0)
    .map(
      (aspect: Aspect): BarRow => ({
        key: aspect,
        label: format.label(fieldOf(systemEntity, aspect).labels),
        text: format.number(differing[aspect]),
        share: differing[aspect] / Math.max(1, totals.systems),
        to: pathOfAspect(aspect)
      })
    )
  return <BarCard name="differing" rows={rows} />
}
