import { Button, Group, SegmentedControl, Select, Text, Title } from '@mantine/core'
import { IconPlus, IconShieldLock } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { type IncidentCategory, incidentCategories } from '../../../../src-shared/features/shielding/case.ts'
import type { CaseRow } from '../../../../src-shared/features/shielding/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useMay } from '../../../app/session.tsx'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import frame from '../../../components/list-frame.module.css'
import { type RowLayout, RowList, type RowWindow } from '../../../components/rows/row-list.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { KeyNote, NobodyWatches } from '../key-note.tsx'
import { useShielding } from '../shielding-frame.tsx'
import { CaseLine } from './case-line.tsx'
import { type FilterName, filterNames, filters } from './filters.ts'
import { FindCitizen } from './find-citizen.tsx'
import { useCases } from './use-cases.ts'

const columns = ['number', 'state', 'unit', 'category', 'requested', 'until', 'waits'] as const
const layout: RowLayout = {
  columns: '76px minmax(230px, 1.5fr) minmax(130px, 1fr) 130px 144px 104px minmax(250px, 1.6fr)',
  leastWidth: 1090,
  rowHeight: 36
}

/** The cases that the user may see: how each stands, and what it waits for. */
export function CasesPage() {
  const { t } = useTranslation('shielding')
  const format = useFormat()
  const navigate = useNavigate()
  const { area, units } = useShielding()
  const mayFind = useMay('shielding.manage') && area === 'open'
  const [filter, setFilter] = useState<FilterName>('all')
  const [category, setCategory] = useState<IncidentCategory | null>(null)
  const [unit, setUnit] = useState<string | null>(null)
  const [found, setFound] = useState<readonly CaseRow[] | null>(null)
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: 40 })
  const [active, setActive] = useState(0)
  const listRef = useRef<HTMLDivElement>(null)
  const asked = { ...filters[filter], categories: category === null ? null : [category], unit }
  const cases = useCases(asked, window)
  const total = found ? found.length : (cases.total ?? 0)
  const row = (index: number): CaseRow | undefined => (found ? found[index] : cases.row(index))
  const isFiltered = filter !== 'all' || category !== null || unit !== null
  const choose = (change: () => void): void => {
    setActive(0)
    change()
  }
  const isNothing = found === null && cases.total === 0
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Group justify="space-between" wrap="nowrap">
          <Group gap="sm" align="baseline">
            <Title order={1}>{t('title')}</Title>
            <Text size="sm" c="dimmed" role="status">
              {found !== null && t('find.found', { count: total, number: format.number(total) })}
              {found === null &&
                cases.total !== undefined &&
                t('count', { count: total, number: format.number(total) })}
            </Text>
          </Group>
          <Button component={Link} to="/shielding/new" leftSection={<IconPlus size={18} aria-hidden />}>
            {t('new')}
          </Button>
        </Group>
        <KeyNote />
        <NobodyWatches />
        <Group justify="space-between">
          <Group gap="sm">
            <SegmentedControl
              size="xs"
              aria-label={t('filter')}
              value={filter}
              onChange={(value) => choose(() => setFilter(value as FilterName))}
              data={filterNames.map((name) => ({ value: name, label: t(`filter.${name}`) }))}
            />
            <Select
              size="xs"
              w={170}
              aria-label={t('filter.category')}
              placeholder={t('filter.category')}
              clearable
              data={incidentCategories.map((code) => ({ value: code, label: t(`category.${code}`) }))}
              value={category}
              onChange={(value) => choose(() => setCategory(value as IncidentCategory | null))}
            />
            <Select
              size="xs"
              w={200}
              aria-label={t('filter.unit')}
              placeholder={t('filter.unit')}
              clearable
              searchable
              limit={200}
              data={units.map(({ id, name }) => ({ value: id, label: name }))}
              value={unit}
              onChange={(value) => choose(() => setUnit(value))}
            />
          </Group>
          {mayFind && <FindCitizen found={found} onFound={(rows) => choose(() => setFound(rows))} />}
        </Group>
      </div>
      <div className={frame.body}>
        <div className={frame.list}>
          {cases.error && <FailureAlert failure={failureOf(cases.error)} onRetry={cases.retry} m="md" />}
          {!cases.error && (isNothing || found?.length === 0) && (
            <EmptyNote icon={<IconShieldLock size={44} stroke={1.2} />} title={t('empty.title')}>
              {t(found ? 'find.none' : isFiltered ? 'empty.so' : 'empty.text')}
            </EmptyNote>
          )}
          {!cases.error && !isNothing && found?.length !== 0 && (
            <RowList
              label={t('title')}
              headings={columns.map((name) => t(`column.${name}`))}
              layout={layout}
              total={total}
              waiting={found === null && cases.total === undefined}
              active={Math.min(active, Math.max(0, total - 1))}
              listRef={listRef}
              onActive={setActive}
              onOpen={(index) => {
                const opened = row(index)
                if (opened) void navigate(`/shielding/cases/${opened.id}`)
              }}
              onWindow={setWindow}
              cells={(index) => {
                const shown = row(index)
                return shown && <CaseLine of={shown} />
              }}
            />
          )}
        </div>
      </div>
    </div>
  )
}
