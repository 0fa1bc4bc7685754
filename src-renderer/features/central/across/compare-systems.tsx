// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { IconServer2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type Aspect, aspects, choicesOf } from '../../../../src-shared/features/consolidation/across/aspects.ts'
import type { AcrossSystem } from '../../../../src-shared/features/consolidation/across/contract.ts'
import { systemEntity } from '../../../../src-shared/features/systems/system.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { RowLayout } from '../../../components/rows/row-list.tsx'
import { useAsked } from '../../../components/rows/use-asked.ts'
import { usePages } from '../../../components/rows/use-pages.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { pathOfCluster } from '../paths.ts'
import { Chosen, CompareList } from './compare-list.tsx'

const columns = ['name', 'supplier', 'municipalities', 'said', 'silent'] as const
const layout: RowLayout = {
  columns: 'minmax(180px, 1.3fr) minmax(130px, 0.9fr) 126px minmax(290px, 2.4fr) 112px',
  leastWidth: 880,
  rowHeight: 36
}
const askable = {
  search: null,
  aspect: aspects,
  value: null,
  only: ['all', 'said', 'differing'],
  sort: ['municipalities', 'spread', 'title']
} as const

/** Systems by what municipalities say of one thing: a release, an assessment, a CPR channel. */
export function CompareSystems() {
  const { t } = useTranslation('across')
  const format = useFormat()
  const navigate = useNavigate()
  const [asked, ask] = useAsked(askable)
  const { aspect } = asked
  const list = usePages('central.acrossSystems', { ...asked, value: asked.value || null })
  const choices = choicesOf(aspect)
  return (
    <CompareList
      list={list}
      of="systems"
      icon={IconServer2}
      headings={columns.map((name) => t(`column.${name}`))}
      layout={layout}
      search={asked.search}
      onSearch={(search) => ask({ search })}
      count={(count) => t('systems', { count, number: format.number(count) })}
      onOpen={({ cluster }) => void navigate(pathOfCluster('system', cluster))}
      cells={(row) => <SystemLine of={row} aspect={aspect} />}
    >
      <Chosen
        label={t('aspect')}
        value={aspect}
        data={aspects.map((value) => ({ value, label: format.label(fieldOf(systemEntity, value).labels) }))}
        onChange={(value) => ask({ aspect: value, value: '' })}
      />
      {choices && (
        <Chosen
          label={t('value')}
          value={asked.value}
          data={[
            { value: '', label: t('value.all') },
            ...choices.map(({ code, labels }) => ({ value: code, label: format.label(labels) }))
          ]}
          onChange={(value) => ask({ value })}
        />
      )}
      <Chosen
        label={t('only')}
        value={asked.only}
        data={askable.only.map((value) => ({ value, label: t(`only.${value}`) }))}
        onChange={(only) => ask({ only })}
      />
      <Chosen
        label={t('order')}
        value={asked.sort}
        data={askable.sort.map((value) => ({ value, label: t(`order.${value}`) }))}
        onChange={(sort) => ask({ sort })}
      />
    </CompareList>
  )
}

function SystemLine({ of, aspect }: { readonly of: AcrossSystem; readonly aspect: Aspect }) {
  const format = useFormat()
  const choices = choicesOf(aspect)
  const labelOf = (value: string): string => {
    const choice = choices?.find(({ code }) => code === value)
    return choice ? format.label(choice.labels) : value
  }
  const said = of.said.map((one) => `${labelOf(one.value)} (${format.number(one.municipalities)})`).join(' · ')
  return (
    <>
      <span role="gridcell" title={of.title}>
        {of.title}
      </span>
      <span role="gridcell">{of.supplier}</span>
      <span role="gridcell">{format.number(of.municipalities)}</span>
      <span role="gridcell" title={said}>
        {said}
      </span>
      <span role="gridcell">{of.silent > 0 && format.number(of.silent)}</span>
    </>
  )
}
