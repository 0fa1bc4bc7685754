// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { Anchor, Group, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { AcrossRow } from '../../../../src-shared/features/consolidation/across/contract.ts'
import { type Finding, findingKeys, findings } from '../../../../src-shared/features/consolidation/across/findings.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import frame from '../../../components/list-frame.module.css'
import { PagedList } from '../../../components/rows/paged-list.tsx'
import type { RowLayout } from '../../../components/rows/row-list.tsx'
import { usePages } from '../../../components/rows/use-pages.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { pathOfMunicipality, pathOfRows } from '../paths.ts'
import { useAcross } from './use-across.ts'

const layouts = {
  agreement: {
    columns: 'minmax(160px, 1fr) minmax(200px, 1.4fr) minmax(160px, 1fr) 110px minmax(220px, 1.4fr)',
    leastWidth: 880,
    rowHeight: 36
  },
  gaps: {
    columns: 'minmax(160px, 1fr) minmax(200px, 1.2fr) minmax(240px, 2fr) minmax(220px, 1.4fr)',
    leastWidth: 860,
    rowHeight: 36
  },
  plain: {
    columns: 'minmax(160px, 1fr) minmax(260px, 2fr) minmax(240px, 1.6fr)',
    leastWidth: 680,
    rowHeight: 36
  }
} as const satisfies Record<string, RowLayout>

const shapeOf = (of: Finding): keyof typeof layouts =>
  of.endsWith('Gaps') ? 'gaps' : findings[of] === 'agreement' ? 'agreement' : 'plain'

const headings = {
  agreement: ['municipality', 'column.name', 'column.with', 'column.until', 'column.place'],
  gaps: ['municipality', 'column.name', 'column.gaps', 'column.place'],
  plain: ['municipality', 'column.name', 'column.place']
} as const

/** The records that a figure counts: whose, what, and the file, sheet and row in which each stands. */
export function RowsPage() {
  const { t } = useTranslation('across')
  const format = useFormat()
  const [params] = useSearchParams()
  const of = findingKeys.find((one) => one === params.get('of')) ?? 'activityNoBasis'
  const municipality = params.has('municipality') ? Number(params.get('municipality')) : null
  const supplier = params.get('supplier')
  const list = usePages('central.acrossRows', { of, municipality, supplier })
  const { data } = useAcross()
  const whose = data?.municipalities.find((one) => one.package === municipality)
  const shape = shapeOf(of)
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Anchor component={Link} size="sm" to={whose ? pathOfMunicipality(whose.package) : '/central/across'}>
          {whose ? whose.name : t('page.across')}
        </Anchor>
        <Group gap="sm" align="baseline">
          <Title order={1}>{t(`finding.${of}`)}</Title>
          <Text size="sm" c="dimmed" role="status">
            {list.total !== undefined && format.number(list.total)}
          </Text>
          {supplier !== null && <Text size="sm">{t('rows.supplier')}</Text>}
          {(municipality !== null || supplier !== null) && (
            <Anchor component={Link} size="sm" to={pathOfRows(of)}>
              {t('rows.all')}
            </Anchor>
          )}
        </Group>
      </div>
      <PagedList
        list={list}
        label={t(`finding.${of}`)}
        headings={headings[shape].map((name) => t(name))}
        layout={layouts[shape]}
        empty={
          <EmptyNote icon={<IconCircleCheck size={44} stroke={1.2} />} title={t('nothingFits.title')}>
            {t('nothingFits.text')}
          </EmptyNote>
        }
        cells={(row) => <RowLine of={row} finding={of} />}
      />
    </div>
  )
}

function RowLine({ of, finding }: { readonly of: AcrossRow; readonly finding: Finding }) {
  const { t } = useTranslation('across')
  const format = useFormat()
  const shape = shapeOf(finding)
  const { place, name, until } = of
  const where = t('place', { file: place.file, sheet: place.sheet, row: format.number(place.row) })
  const gaps = of.gaps.map((key) => format.label(fieldOf(catalogue[findings[finding]], key).labels)).join(' · ')
  return (
    <>
      <span role="gridcell">{place.municipality}</span>
      <span role="gridcell" title={name}>
        {name}
      </span>
      {shape === 'agreement' && (
        <>
          <span role="gridcell">{of.with}</span>
          <span role="gridcell">{until !== null && format.date(until)}</span>
        </>
      )}
      {shape === 'gaps' && (
        <span role="gridcell" title={gaps}>
          {gaps}
        </span>
      )}
      <span role="gridcell" title={where}>
        {where}
      </span>
    </>
  )
}
