import { Alert, Anchor, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { AcrossMunicipality } from '../../../../src-shared/features/consolidation/across/contract.ts'
import { findingKeys } from '../../../../src-shared/features/consolidation/across/findings.ts'
import { measureKeys, shareOf } from '../../../../src-shared/features/consolidation/across/league.ts'
import { failureOf } from '../../../api/bridge.ts'
import { type BarRow, Bars } from '../../../components/bars/bars.tsx'
import cards from '../../../components/cards.module.css'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { PackedFigures } from '../../../components/packed-figures/packed-figures.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { pathOfRows } from '../paths.ts'
import styles from './across.module.css'
import { Counting } from './counting.tsx'
import { useAcross } from './use-across.ts'

/** One municipality: how far it is, what is found in its records, and the key figures that it sent. */
export function MunicipalityPage() {
  const { t } = useTranslation('across')
  const format = useFormat()
  const { package: number = '' } = useParams()
  const { data, error, refetch, counting } = useAcross()
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />
  if (!data) return <Counting of={counting} />
  const row = data.municipalities.find((one) => String(one.package) === number)
  const measured = measureKeys.map((measure): BarRow => {
    const said = row?.measures[measure] ?? null
    const share = shareOf(said)
    const text = share === null ? t(said === null ? 'notSent' : 'notAsked') : format.percent(share)
    return { key: measure, label: t(`measure.${measure}`), text, share: share ?? 0 }
  })
  const most = Math.max(1, ...Object.values(row?.findings ?? {}))
  const found = findingKeys
    .filter((finding) => (row?.findings[finding] ?? 0) > 0)
    .map((finding): BarRow => {
      const count = row?.findings[finding] ?? 0
      const to = pathOfRows(finding, { municipality: Number(number) })
      return { key: finding, label: t(`finding.${finding}`), text: format.number(count), share: count / most, to }
    })
  return (
    <div className={styles.page}>
      <Stack gap={4}>
        <Anchor component={Link} size="sm" to="/central/municipalities">
          {t('page.municipalities')}
        </Anchor>
        <Title order={1}>{row?.name ?? t('noneFound')}</Title>
        {row && (
          <Text size="sm" c="dimmed">
            {row.file} · {t('exported')}: {format.instant(row.exportedAt)}
          </Text>
        )}
        {row && row.edited.length > 0 && <Edited of={row.edited} />}
      </Stack>
      {row && (
        <div className={styles.columns}>
          <Section id="measures" title={t('group.measures')}>
            <Bars label={t('group.measures')} rows={measured} />
          </Section>
          <Section id="findings" title={t('card.findings')}>
            {found.length === 0 ? (
              <Text c="dimmed">{t('nothing')}</Text>
            ) : (
              <Bars label={t('card.findings')} rows={found} />
            )}
          </Section>
          <Section id="came" title={t('came')}>
            <PackedFigures figures={row.figures} />
          </Section>
        </div>
      )}
    </div>
  )
}

/** Rows or key figures that are not those that were signed: what they say may be somebody else's. */
function Edited({ of }: { readonly of: AcrossMunicipality['edited'] }) {
  const { t } = useTranslation(['across', 'packages'])
  const format = useFormat()
  const what = of.map((part) =>
    part === 'figures' ? t('packages:part.figures') : format.label(catalogue[part].labels.many)
  )
  return (
    <Alert color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />} maw={760}>
      {t('edited', { what: what.join(', ') })}
    </Alert>
  )
}

function Section({
  id,
  title,
  children
}: {
  readonly id: string
  readonly title: string
  readonly children: React.ReactNode
}) {
  return (
    <section className={cards.card} aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  )
}
