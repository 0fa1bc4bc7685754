import { Anchor, Button, Table, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { type Entity, fieldOf, type Section } from '../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useMayCreate } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { newPath, recordPath } from '../entity-paths.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { FieldValueView } from '../fields/field-value.tsx'
import { PanelSection } from './panel-section.tsx'
import { prefillState } from './prefill.ts'
import styles from './record.module.css'

interface RelatedPanelProps {
  readonly panel: Section
  /** The record of the page, which the listed ones refer to. */
  readonly record: RecordView
  readonly name: string
  /** Whose records are listed, and by which of their fields they refer to it. */
  readonly entity: Entity
  readonly by: string
  /** Field keys; the first one is the link to the record. */
  readonly columns: readonly string[]
  /** What a column shows in place of the field's value. */
  readonly cells?: Readonly<Record<string, (related: RecordView) => ReactNode>>
  /** Whether they are made elsewhere than from here. */
  readonly readOnly?: boolean
  /** Buttons at the heading, given what is listed. */
  readonly actions?: (rows: readonly RecordView[]) => ReactNode
}

const step = 25

/** The living records of an entity that refer to this one: how many, the first of them as a table, and one more. */
export function RelatedPanel(props: RelatedPanelProps) {
  const { panel, record, name, entity, by } = props
  const { t } = useTranslation('record')
  const format = useFormat()
  const navigate = useNavigate()
  const mayCreate = useMayCreate()(entity.name) && !props.readOnly && record.writable && record.deletedAt === null
  const [limit, setLimit] = useState(step)
  const filters = { [by]: { anyOf: [record.id] } }
  const { data, error, refetch } = useChannel(`${entity.name}.list`, { filters, limit }, { keep: true })
  const many = fieldOf(entity, by).kind === 'refs'
  const add = (): void => {
    const values = { [by]: many ? [record.id] : record.id }
    const refs = { [record.id]: { id: record.id, name } }
    void navigate(newPath(entity.name), { state: prefillState({ values, refs }) })
  }
  return (
    <PanelSection
      panel={panel}
      count={data?.total}
      actions={
        <>
          {data && data.total > 0 && props.actions?.(data.rows)}
          {mayCreate && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={15} aria-hidden />}
              aria-label={t('related.addTo', { what: format.label(panel.labels) })}
              onClick={add}
            >
              {t('related.add')}
            </Button>
          )}
        </>
      }
    >
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data?.total === 0 && (
        <Text size="sm" c="dimmed">
          {t('related.none')}
        </Text>
      )}
      {data && data.total > 0 && <RelatedTable {...props} rows={data.rows} />}
      {data && data.total > data.rows.length && (
        <Button
          mt={6}
          ml={-8}
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => setLimit(limit + 4 * step)}
        >
          {t('related.more', { number: format.number(data.total - data.rows.length) })}
        </Button>
      )}
    </PanelSection>
  )
}

function RelatedTable({
  entity,
  columns,
  cells,
  rows,
  panel
}: RelatedPanelProps & { readonly rows: readonly RecordView[] }) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const fields = columns.map((key) => fieldOf(entity, key))
  return (
    <div className={styles.scroll}>
      <Table
        verticalSpacing={4}
        horizontalSpacing="xs"
        className={styles.related}
        aria-label={format.label(panel.labels)}
      >
        <Table.Thead>
          <Table.Tr>
            {fields.map((field) => (
              <Table.Th key={field.key}>{format.label(field.labels)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              {fields.map((field, at) => {
                const value = cells?.[field.key]?.(row) ?? (
                  <FieldValueView field={field} value={row.values[field.key]} refs={row.refs} />
                )
                return (
                  <Table.Td key={field.key}>
                    {at === 0 ? (
                      <Opening entity={entity} row={row} column={field.key} label={t('unnamed')}>
                        {cells?.[field.key]?.(row)}
                      </Opening>
                    ) : (
                      value
                    )}
                  </Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

interface OpeningProps {
  readonly entity: Entity
  readonly row: RecordView
  readonly column: string
  readonly label: string
  readonly children: ReactNode
}

/** The row's first cell, which leads to its record. */
function Opening({ entity, row, column, label, children }: OpeningProps) {
  const value = row.values[column]
  const text = typeof value === 'string' ? (row.refs[value]?.name ?? value) : ''
  return (
    <Anchor component={Link} to={recordPath(entity.name, row.id)} size="sm" fw={500}>
      {children ?? (text || label)}
    </Anchor>
  )
}
