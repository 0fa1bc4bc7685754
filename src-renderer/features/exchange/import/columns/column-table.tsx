import { Badge, Select, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnMapping, FilePlan, SheetPlan } from '../../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { importing, type SheetPlace } from '../import-store.ts'
import { Certainty, inOrderOfDoubt } from './certainty.tsx'
import styles from './columns.module.css'
import { targetKey, targetOf, useTargetChoices } from './targets.ts'

interface ColumnTableProps {
  readonly file: FilePlan
  readonly sheet: SheetPlan
  readonly place: SheetPlace
}

/** A sheet's columns beside a few of their values, each with what it becomes. */
export function ColumnTable({ file, sheet, place }: ColumnTableProps) {
  const { t } = useTranslation('exchange')
  // What was doubtful at first stays on top: a row must not run away from under the hand that decides it.
  const [order] = useState(() => inOrderOfDoubt(sheet.columns).map((column) => column.index))
  const byIndex = new Map(sheet.columns.map((column) => [column.index, column]))
  const title = t('columns.of', { sheet: sheet.sheet })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll by keyboard.
    <section className={styles.columns} tabIndex={0} aria-label={title}>
      <Table verticalSpacing={4} highlightOnHover miw={780}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={64}>{t('columns.column')}</Table.Th>
            <Table.Th>{t('columns.header')}</Table.Th>
            <Table.Th>{t('columns.samples')}</Table.Th>
            <Table.Th w={270}>{t('columns.target')}</Table.Th>
            <Table.Th w={126}>{t('columns.sure')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {order.map((index) => {
            const column = byIndex.get(index)
            return column && <ColumnRow key={index} file={file} sheet={sheet} place={place} column={column} />
          })}
        </Table.Tbody>
      </Table>
    </section>
  )
}

interface ColumnRowProps extends ColumnTableProps {
  readonly column: ColumnMapping
}

function ColumnRow({ file, sheet, place, column }: ColumnRowProps) {
  const { t } = useTranslation('exchange')
  const header = column.header || t('columns.blank')
  return (
    <Table.Tr>
      <Table.Td c="dimmed">{column.column}</Table.Td>
      <Table.Td>
        <Text size="sm" fw={500} lineClamp={2} title={header}>
          {header}
        </Text>
        {column.hidden && (
          <Badge size="sm" variant="default" tt="none" fw={500}>
            {t('columns.hiddenColumn')}
          </Badge>
        )}
        {column.personalNumbers > 0 && (
          <Text size="xs" c="var(--mantine-color-error)">
            {t('columns.numbers', { count: column.personalNumbers })}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={styles.samples}>
        <Text size="xs" lineClamp={2} title={column.samples.join('\n')}>
          {column.filled === 0 ? t('columns.empty') : column.samples.join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <TargetSelect file={file} sheet={sheet} place={place} column={column} />
      </Table.Td>
      <Table.Td>
        <Certainty column={column} />
      </Table.Td>
    </Table.Tr>
  )
}

/** What a column becomes; says so where another column becomes the same. */
function TargetSelect({ file, sheet, place, column }: ColumnRowProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const choices = useTargetChoices(file.entity)
  const value = targetKey(column.target)
  const twins =
    column.target.kind === 'field'
      ? sheet.columns.filter((other) => other.index !== column.index && targetKey(other.target) === value)
      : []
  const proposed = column.alternatives
    .filter(({ target }) => target.kind === 'field')
    .map(({ target }) => targetKey(target))
  const change = (key: string | null): void => {
    if (key)
      void importing.configure(place.file, place.sheet, { kind: 'column', index: column.index, target: targetOf(key) })
  }
  return (
    <>
      <Select
        size="xs"
        searchable
        aria-label={t('columns.targetOf', { column: column.column, header: column.header || t('columns.blank') })}
        nothingFoundMessage={t('columns.noField')}
        data={choices(proposed)}
        value={value}
        allowDeselect={false}
        comboboxProps={{ keepMounted: false, width: 320, position: 'bottom-end' }}
        onChange={change}
      />
      {twins.length > 0 && (
        <Text size="xs" c="dimmed" mt={2}>
          {t('columns.twins', {
            count: twins.length,
            columns: new Intl.ListFormat(format.language).format(twins.map((twin) => twin.column))
          })}
        </Text>
      )}
    </>
  )
}
