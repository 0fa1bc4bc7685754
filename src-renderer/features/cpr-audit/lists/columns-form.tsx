import { ActionIcon, Box, Button, Select, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListRead } from '../../../../src-shared/features/cpr-audit/comparison.ts'
import {
  type ContactRole,
  contactRoles,
  type ListColumns
} from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import { useAudit } from '../audit-frame.tsx'
import styles from './lists.module.css'
import { chosenFor } from './use-chosen-lists.ts'

interface ColumnsFormProps {
  readonly file: ListRead
  readonly found: ListColumns
  /** Whether they are as somebody chose in an earlier audit. */
  readonly remembered: boolean
  readonly disabled: boolean
}

/** Columns beside the known ones that a list without headers is offered. */
const furtherColumns = 8

/** Which columns are read, as found or as somebody says; a change holds from the next run on. */
export function ColumnsForm({ file, found, remembered, disabled }: ColumnsFormProps) {
  const { t } = useTranslation('cpr-audits')
  const { chosen } = useAudit()
  const list = chosenFor(chosen.lists, file)
  const columns = list?.columns ?? found
  const options = useColumnOptions(found)
  const change = (part: Partial<ListColumns>): void => {
    if (list) chosen.change(list.path, { columns: { ...columns, ...part }, asFound: false })
  }
  const single = (key: 'state' | 'day' | 'status') => (
    <Select
      size="xs"
      label={t(`columns.${key}`)}
      data={options}
      value={columns[key] === null ? null : String(columns[key])}
      placeholder={t('columns.none')}
      clearable
      disabled={disabled || !list}
      clearButtonProps={{ 'aria-label': t('columns.clear') }}
      onChange={(value) => change({ [key]: value === null ? null : Number(value) })}
    />
  )
  return (
    <Box className={styles.columns} role="group" aria-label={t('columns.of', { file: file.file })}>
      <NumberColumns
        columns={columns}
        options={options}
        several={file.kind === 'contacts'}
        disabled={disabled || !list}
        onChange={(numbers) => change({ numbers })}
      />
      {file.kind === 'contacts' && single('state')}
      {file.kind === 'contacts' && single('day')}
      {file.kind === 'status' && single('status')}
      {list && (list.columns || remembered || list.asFound) && (
        <Text size="xs" c="dimmed" className={styles.columnsNote}>
          {t(list.columns || list.asFound ? 'columns.changed' : 'columns.remembered')}{' '}
          {!list.asFound && (
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={disabled}
              onClick={() => chosen.change(list.path, { columns: null, asFound: true })}
            >
              {t('columns.back')}
            </Button>
          )}
        </Text>
      )}
    </Box>
  )
}

/** Each column by its header, or by its place where it has none. */
function useColumnOptions({ headers, numbers, state, day }: ListColumns) {
  const { t } = useTranslation('cpr-audits')
  const known = [...numbers.map(({ column }) => column), state ?? 0, day ?? 0]
  const width = headers.length > 0 ? headers.length : Math.max(...known) + furtherColumns
  return Array.from({ length: width }, (_, at) => {
    const header = headers[at]?.trim()
    return { value: String(at), label: header || t('columns.nth', { number: at + 1 }) }
  })
}

interface NumberColumnsProps {
  readonly columns: ListColumns
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Contacts may name several persons a row; an extract names one. */
  readonly several: boolean
  readonly disabled: boolean
  readonly onChange: (numbers: ListColumns['numbers']) => void
}

function NumberColumns({ columns, options, several, disabled, onChange }: NumberColumnsProps) {
  const { t } = useTranslation('cpr-audits')
  const { numbers } = columns
  const roles = contactRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))
  const put = (at: number, part: Partial<ListColumns['numbers'][number]>): void =>
    onChange(numbers.map((number, index) => (index === at ? { ...number, ...part } : number)))
  const free = options.find(({ value }) => numbers.every(({ column }) => String(column) !== value))
  return (
    <>
      {numbers.map(({ column, role }, at) => (
        <div key={column} className={styles.numberColumn}>
          <Select
            size="xs"
            label={t('columns.number')}
            data={options.map((option) => ({
              ...option,
              disabled: numbers.some((other, index) => index !== at && String(other.column) === option.value)
            }))}
            value={String(column)}
            allowDeselect={false}
            disabled={disabled}
            onChange={(value) => value !== null && put(at, { column: Number(value) })}
          />
          {several && (
            <Select
              size="xs"
              label={t('columns.role')}
              data={roles}
              value={role}
              allowDeselect={false}
              disabled={disabled}
              onChange={(value) => value !== null && put(at, { role: value as ContactRole })}
            />
          )}
          {numbers.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              c="inherit"
              disabled={disabled}
              aria-label={t('columns.remove', { column: options[column]?.label ?? column })}
              onClick={() => onChange(numbers.filter((_, index) => index !== at))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {several && free && numbers.length < 16 && (
        <Button
          size="xs"
          variant="subtle"
          disabled={disabled}
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => onChange([...numbers, { column: Number(free.value), role: 'citizen' }])}
        >
          {t('columns.add')}
        </Button>
      )}
    </>
  )
}
