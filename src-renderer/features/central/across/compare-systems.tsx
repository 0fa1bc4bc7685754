// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { Group, Select, Text, TextInput } from '@mantine/core'
import { IconSearch, IconServer2 } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { type Aspect, aspects, choicesOf } from '../../../../src-shared/features/consolidation/across/aspects.ts'
import type { AcrossSystem } from '../../../../src-shared/features/consolidation/across/contract.ts'
import { systemEntity } from '../../../../src-shared/features/systems/system.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import { failureOf } from '../../../api/bridge.ts'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import frame from '../../../components/list-frame.module.css'
import { type RowLayout, RowList, type RowWindow } from '../../../components/rows/row-list.tsx'
import { usePages } from '../../../components/rows/use-pages.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { pathOfCluster } from '../paths.ts'

const columns = ['name', 'supplier', 'municipalities', 'said', 'silent'] as const
const layout: RowLayout = {
  columns: 'minmax(200px, 1.3fr) minmax(140px, 0.9fr) 100px minmax(320px, 2.4fr) 100px',
  leastWidth: 880,
  rowHeight: 36
}
const only = ['all', 'said', 'differing'] as const
const orders = ['municipalities', 'spread', 'title'] as const

/** Systems by what municipalities say of one thing: a release, an assessment, a CPR channel. */
export function CompareSystems() {
  const { t } = useTranslation('across')
  const format = useFormat()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const [search, setSearch] = useState('')
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: 40 })
  const [active, setActive] = useState(0)
  const listRef = useRef<HTMLDivElement>(null)
  const aspect = aspects.find((one) => one === params.get('aspect')) ?? 'version'
  const asked = {
    aspect,
    value: params.get('value'),
    only: only.find((one) => one === params.get('only')) ?? 'all',
    sort: orders.find((one) => one === params.get('sort')) ?? 'municipalities'
  } as const
  const list = usePages('central.acrossSystems', { ...asked, search }, window)
  const total = list.total ?? 0
  const show = (next: Partial<Record<keyof typeof asked, string | null>>): void => {
    setActive(0)
    const all = Object.entries({ ...asked, ...next }).filter((one): one is [string, string] => one[1] !== null)
    setParams(Object.fromEntries(all), { replace: true })
  }
  const choices = choicesOf(aspect)
  return (
    <>
      <Group gap="sm" px="md" pb="xs" align="flex-end">
        <TextInput
          size="xs"
          w={230}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value)
            setActive(0)
          }}
        />
        <Chosen
          label={t('aspect')}
          value={aspect}
          data={aspects.map((value) => ({ value, label: format.label(fieldOf(systemEntity, value).labels) }))}
          onChange={(value) => show({ aspect: value, value: null })}
        />
        {choices && (
          <Chosen
            label={t('value')}
            value={asked.value ?? ''}
            data={[
              { value: '', label: t('value.all') },
              ...choices.map(({ code, labels }) => ({ value: code, label: format.label(labels) }))
            ]}
            onChange={(value) => show({ value: value === '' ? null : value })}
          />
        )}
        <Chosen
          label={t('only')}
          value={asked.only}
          data={only.map((value) => ({ value, label: t(`only.${value}`) }))}
          onChange={(value) => show({ only: value })}
        />
        <Chosen
          label={t('order')}
          value={asked.sort}
          data={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
          onChange={(value) => show({ sort: value })}
        />
        <Text size="sm" c="dimmed" role="status" pb={4}>
          {list.total !== undefined && t('systems', { count: total, number: format.number(total) })}
        </Text>
      </Group>
      <div className={frame.body}>
        <div className={frame.list}>
          {list.error && <FailureAlert failure={failureOf(list.error)} onRetry={list.retry} m="md" />}
          {!list.error && list.total === 0 && (
            <EmptyNote icon={<IconServer2 size={44} stroke={1.2} />} title={t('nothingFits.title')}>
              {t('nothingFits.text')}
            </EmptyNote>
          )}
          {!list.error && list.total !== 0 && (
            <RowList
              label={t('of.systems')}
              headings={columns.map((name) => t(`column.${name}`))}
              layout={layout}
              total={total}
              waiting={list.total === undefined}
              active={Math.min(active, Math.max(0, total - 1))}
              listRef={listRef}
              onActive={setActive}
              onOpen={(index) => {
                const row = list.row(index)
                if (row) void navigate(pathOfCluster('system', row.cluster))
              }}
              onWindow={setWindow}
              cells={(index) => {
                const row = list.row(index)
                return row && <SystemLine of={row} aspect={aspect} />
              }}
            />
          )}
        </div>
      </div>
    </>
  )
}

interface ChosenProps {
  readonly label: string
  readonly value: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

function Chosen({ label, value, data, onChange }: ChosenProps) {
  return (
    <Select
      size="xs"
      w={180}
      label={label}
      allowDeselect={false}
      value={value}
      data={[...data]}
      onChange={(next) => onChange(next ?? value)}
    />
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
