import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import type { Filter } from '../../../src-shared/ipc/entity-channels.ts'
import type { Field } from '../../../src-shared/kernel/field.ts'
import { failureOf } from '../../api/bridge.ts'
import { useShows } from '../../app/session.tsx'
import { Bars } from '../../components/bars/bars.tsx'
import cards from '../../components/cards.module.css'
import { listPaths } from '../../components/entity-paths.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { filtersPath } from '../../components/table/list-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useCounts } from './use-counts.ts'

const nothingSaid = { anyOf: [''] }

interface MissingProps {
  readonly total: number
  /** Of which systems. */
  readonly filters: Readonly<Record<string, Filter>>
}

/** What is missing most in the systems, of that which is wanted. */
export function Missing({ total, filters }: MissingProps) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const shows = useShows()
  const fields: readonly Field[] = systemEntity.fields
  const wanted = fields.filter(
    (field) => field.wanted && shows(field) && field.key !== 'name' && !(field.key in filters)
  )
  const { data, error, refetch } = useCounts(
    wanted.map(({ key }) => ({ entity: 'system', filters: { ...filters, [key]: nothingSaid } }))
  )
  const gaps = wanted
    .map((field, i) => ({ field, count: data?.[i] ?? 0 }))
    .filter((gap) => gap.count > 0)
    .sort((a, b) => b.count - a.count)
  return (
    <section className={cards.card} aria-labelledby="missing">
      <Title order={2} id="missing" mb="xs">
        {t('missing')}
      </Title>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data && gaps.length === 0 && <Text c="dimmed">{t('missing.none')}</Text>}
      <Bars
        rows={gaps.map(({ field, count }) => ({
          key: field.key,
          label: format.label(field.labels),
          text: t('ofTotal', { part: format.number(count), total: format.number(total) }),
          share: count / Math.max(total, 1),
          to: filtersPath(listPaths.system, { ...filters, [field.key]: nothingSaid })
        }))}
      />
    </section>
  )
}
