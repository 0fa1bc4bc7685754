// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { Group, SegmentedControl, Select, Text, Title } from '@mantine/core'
import { IconCheck, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { ConflictRow } from '../../../src-shared/features/consolidation/contract.ts'
import { factFields } from '../../../src-shared/features/consolidation/facts.ts'
import { fieldOf } from '../../../src-shared/kernel/field.ts'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'
import frame from '../../components/list-frame.module.css'
import { PagedList } from '../../components/rows/paged-list.tsx'
import type { RowLayout } from '../../components/rows/row-list.tsx'
import { useAsked } from '../../components/rows/use-asked.ts'
import { usePages } from '../../components/rows/use-pages.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { pathOfCluster } from './paths.ts'
import { useSaidText } from './said-text.ts'

const columns = ['name', 'fact', 'values', 'rule'] as const
const layout: RowLayout = {
  columns: 'minmax(220px, 1.2fr) 200px minmax(320px, 2fr) 180px',
  leastWidth: 930,
  rowHeight: 36
}
const askable = { only: ['open', 'all'], field: null } as const

/** What can differ: a key that both have is one fact. */
const facts = [
  ...new Map([...factFields('system'), ...factFields('supplier')].map((field) => [field.key, field] as const)).values()
]

/** Facts in which municipalities differ: all of them, or those of which nothing says which value counts. */
export function ConflictsPage() {
  const { t } = useTranslation('central')
  const format = useFormat()
  const navigate = useNavigate()
  const [{ only, field }, ask] = useAsked(askable)
  const list = usePages('central.conflicts', { only, field: field || null })
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Group gap="sm" align="baseline">
          <Title order={1}>{t('page.conflicts')}</Title>
          <Text size="sm" c="dimmed" role="status">
            {list.total !== undefined && format.number(list.total)}
          </Text>
        </Group>
        <Group>
          <SegmentedControl
            size="xs"
            aria-label={t('show')}
            value={only}
            onChange={(value) => ask({ only: value as typeof only })}
            data={askable.only.map((value) => ({ value, label: t(`conflicts.${value}`) }))}
          />
          <Select
            size="xs"
            w={240}
            aria-label={t('fact')}
            placeholder={t('conflicts.anyFact')}
            clearable
            clearButtonProps={{ 'aria-label': t('conflicts.anyFact') }}
            data={facts.map(({ key, labels }) => ({ value: key, label: format.label(labels) }))}
            value={field || null}
            onChange={(value) => ask({ field: value ?? '' })}
          />
        </Group>
      </div>
      <PagedList
        list={list}
        label={t('page.conflicts')}
        headings={columns.map((name) => t(name === 'name' ? 'column.name' : name))}
        layout={layout}
        empty={
          <EmptyNote icon={<IconCircleCheck size={44} stroke={1.2} />} title={t('conflicts.none')}>
            {t('conflicts.noneText')}
          </EmptyNote>
        }
        onOpen={({ entity, cluster }) => void navigate(pathOfCluster(entity, cluster))}
        cells={(row) => <ConflictLine of={row} />}
      />
    </div>
  )
}

function ConflictLine({ of }: { readonly of: ConflictRow }) {
  const { t } = useTranslation('central')
  const format = useFormat()
  const text = useSaidText()
  const said = of.said.map(({ value, name, count, counts }) => ({
    text: `${text(of.entity, of.field, value, name)} (${format.number(count)})`,
    counts
  }))
  return (
    <>
      <span role="gridcell">{of.title}</span>
      <span role="gridcell">{format.label(fieldOf(catalogue[of.entity], of.field).labels)}</span>
      <span role="gridcell" title={said.map((one) => one.text).join(' · ')}>
        {said.map((one, at) => (
          <span key={one.text}>
            {at > 0 && ' · '}
            {one.counts ? (
              <strong>
                <IconCheck size={14} aria-label={t('counts')} style={{ verticalAlign: '-2px' }} /> {one.text}
              </strong>
            ) : (
              one.text
            )}
          </span>
        ))}
      </span>
      <span role="gridcell">{t(of.open ? 'open' : of.chosen ? 'conflicts.chosen' : `rule.${of.rule}`)}</span>
    </>
  )
}
