import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core'
import { IconAdjustments, IconFileExport, IconFilterOff, IconPencil } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { type MatrixEntity, matrixEntities } from '../../../src-shared/features/missing/matrix-columns.ts'
import { fieldOf } from '../../../src-shared/kernel/field.ts'
import { useMay } from '../../app/session.tsx'
import { BulkDialog } from '../../components/bulk/bulk-dialog.tsx'
import frame from '../../components/list-frame.module.css'
import { SelectedRows } from '../../components/table/selected-rows.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { fieldOfColumn } from './matrix-columns.ts'
import type { MatrixState } from './matrix-state.ts'
import { ScopeSwitch } from './scope-switch.tsx'
import type { MatrixPages } from './use-matrix.ts'
import type { MatrixSelection } from './use-matrix-selection.ts'
import { WeightsDialog } from './weights-dialog.tsx'

interface MissingHeadProps {
  readonly pages: MatrixPages
  readonly state: MatrixState
  readonly selection: MatrixSelection
  /** The column one is in: what filling in begins with. */
  readonly activeColumn: string | undefined
  readonly onState: (state: MatrixState) => void
  readonly onExport: () => void
}

/** Above the matrix: whose systems, how many and how complete; or what to do with the selected ones. */
export function MissingHead({ pages, state, selection, activeColumn, onState, onExport }: MissingHeadProps) {
  const { t } = useTranslation('missing')
  const format = useFormat()
  const mayWeigh = useMay('register.import')
  const [weighing, setWeighing] = useState(false)
  const filtered = Object.keys(state.filters).length > 0
  return (
    <div className={frame.head}>
      <Group justify="space-between" wrap="nowrap">
        <Group gap="sm" align="baseline">
          <Title order={1}>{t('title')}</Title>
          {pages.head && (
            <Text size="sm" c="dimmed" role="status">
              {t(pages.total === 0 ? 'summary.none' : 'summary', {
                number: format.number(pages.total),
                what: format.label(catalogue[state.of].labels[pages.total === 1 ? 'one' : 'many']).toLowerCase(),
                score: pages.head.score
              })}
            </Text>
          )}
        </Group>
        <Group gap="xs" wrap="nowrap">
          <Of of={state.of} onChange={(of) => onState({ ...state, of, filters: {}, sort: start })} />
          <Button variant="default" size="xs" leftSection={<IconFileExport size={16} aria-hidden />} onClick={onExport}>
            {t('export')}
          </Button>
          {mayWeigh && pages.head && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconAdjustments size={16} aria-hidden />}
              onClick={() => setWeighing(true)}
            >
              {t('weights')}
            </Button>
          )}
        </Group>
      </Group>
      <Group gap={6} mih={30}>
        {selection.ids.size > 0 ? (
          <Selected of={state.of} selection={selection} column={activeColumn} />
        ) : (
          <ScopeSwitch of={state.of} scope={state.scope} onChange={(scope) => onState({ ...state, scope })} />
        )}
        {filtered && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconFilterOff size={15} aria-hidden />}
            onClick={() => onState({ ...state, filters: {} })}
          >
            {t('filter.clearAll')}
          </Button>
        )}
      </Group>
      {weighing && pages.head && <WeightsDialog columns={pages.head.columns} onClose={() => setWeighing(false)} />}
    </div>
  )
}

const start: MatrixState['sort'] = { by: 'name', descending: false }

/** What the matrix is about. */
function Of({ of, onChange }: { readonly of: MatrixEntity; readonly onChange: (of: MatrixEntity) => void }) {
  const { t } = useTranslation('missing')
  const format = useFormat()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('of')}
      value={of}
      onChange={(value) => onChange(matrixEntities.find((one) => one === value) ?? 'system')}
      data={matrixEntities.map((one) => ({ value: one, label: format.label(catalogue[one].labels.many) }))}
    />
  )
}

interface SelectedProps {
  readonly of: MatrixEntity
  readonly selection: MatrixSelection
  readonly column: string | undefined
}

/** Filling in a field of all selected records, beginning with the column one is in. */
function Selected({ of, selection, column }: SelectedProps) {
  const { t } = useTranslation('missing')
  const format = useFormat()
  const mayWrite = useMay('register.write')
  const [filling, setFilling] = useState(false)
  const records = useMemo(() => ({ ids: [...selection.ids] }), [selection.ids])
  const count = selection.ids.size
  const field = fieldOfColumn(column)
  return (
    <SelectedRows count={count} onClear={selection.clear}>
      {mayWrite && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPencil size={15} aria-hidden />}
          onClick={() => setFilling(true)}
        >
          {field ? t('fill.field', { field: format.label(fieldOf(catalogue[of], field).labels) }) : t('fill')}
        </Button>
      )}
      {filling && (
        <BulkDialog
          entity={catalogue[of]}
          records={records}
          count={count}
          fields={field ? [field] : []}
          onClose={() => setFilling(false)}
          onDone={selection.clear}
        />
      )}
    </SelectedRows>
  )
}
