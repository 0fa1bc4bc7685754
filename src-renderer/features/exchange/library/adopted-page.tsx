// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core'
import { IconArrowDownToArc } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { AdoptedRow } from '../../../../src-shared/features/exchange/library/contract.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import frame from '../../../components/list-frame.module.css'
import { PagedList } from '../../../components/rows/paged-list.tsx'
import type { RowLayout } from '../../../components/rows/row-list.tsx'
import { useAsked } from '../../../components/rows/use-asked.ts'
import { usePages } from '../../../components/rows/use-pages.ts'
import { useFormat } from '../../../i18n/use-format.ts'

const layout: RowLayout = {
  columns: 'minmax(200px, 2fr) minmax(200px, 1fr) minmax(160px, 1fr) 160px minmax(180px, 1fr)',
  leastWidth: 900,
  rowHeight: 36
}
const askable = { only: ['all', 'changed'] } as const

/** What was adopted, and of what the source has said something new since. */
export function AdoptedPage() {
  const { t } = useTranslation('library')
  const format = useFormat()
  const navigate = useNavigate()
  const [{ only }, ask] = useAsked(askable)
  const list = usePages('library.adopted', { only })
  const isNothing = list.total === 0 && only === 'all'
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Group gap="sm" align="baseline">
          <Title order={1}>{t('page.adopted')}</Title>
          <Text size="sm" c="dimmed" role="status">
            {list.total !== undefined && !isNothing && format.number(list.total)}
          </Text>
        </Group>
        {!isNothing && (
          <Group gap="sm">
            <SegmentedControl
              size="xs"
              aria-label={t('adopted.show')}
              value={only}
              onChange={(value) => ask({ only: value as typeof only })}
              data={askable.only.map((value) => ({ value, label: t(`adopted.${value}`) }))}
            />
          </Group>
        )}
      </div>
      <PagedList
        list={list}
        label={t('page.adopted')}
        headings={[
          t('adopted.column.name'),
          t('adopted.column.kind'),
          t('column.municipality'),
          t('adopted.column.on'),
          t('adopted.column.news')
        ]}
        layout={layout}
        empty={
          <EmptyNote
            icon={<IconArrowDownToArc size={44} stroke={1.2} />}
            title={t(isNothing ? 'adopted.none' : 'adopted.noNews')}
            actions={
              isNothing && (
                <Button component={Link} to="/exchange/library">
                  {t('adopted.find')}
                </Button>
              )
            }
          >
            {t('adopted.noneText')}
          </EmptyNote>
        }
        onOpen={({ entity, id }) => void navigate(recordPath(entity, id))}
        cells={(row) => <AdoptedLine of={row} />}
      />
    </div>
  )
}

function AdoptedLine({ of }: { readonly of: AdoptedRow }) {
  const { t } = useTranslation('library')
  const format = useFormat()
  const { name, entity, municipality, adoptedAt, changes, gone } = of
  const kind = format.label(catalogue[entity].labels.one)
  const news = gone
    ? t('adopted.gone')
    : changes > 0 && t('adopted.news', { count: changes, number: format.number(changes) })
  return (
    <>
      <span role="gridcell" title={name}>
        {name}
      </span>
      <span role="gridcell" title={kind}>
        {kind}
      </span>
      <span role="gridcell" title={municipality}>
        {municipality}
      </span>
      <span role="gridcell">{format.instant(adoptedAt)}</span>
      <span role="gridcell" title={news || undefined}>
        {news}
      </span>
    </>
  )
}
