import { Badge, Select, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ColumnMapping, FilePlan, SheetPlan } from '../../../../src-shared/features/exchange/import.ts'
import { useShowsField } from '../../../app/session.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './import.module.css'
import { importing, useImport } from './import-store.ts'
import { StepButtons } from './step-buttons.tsx'
import { fieldTargets, targetKey, targetOf } from './targets.ts'

const sure = 0.85
const likely = 0.6

/** Doubtful matches first, then columns without a home, then the certain ones; within each as in the sheet. */
function rank(column: ColumnMapping): number {
  if (column.target.kind !== 'field') return column.filled === 0 ? 3 : 1
  return column.confidence < sure ? 0 : 2
}

/** Third step: what each column becomes. */
export function ColumnsStep() {
  const { t } = useTranslation('exchange')
  const { plan, busy } = useImport()
  return (
    <Stack gap="lg" flex={1}>
      <Text size="sm" c="dimmed">
        {t('columns.doubtFirst')}
      </Text>
      {plan?.files.map((file, fileIndex) =>
        file.sheets.map(
          (sheet, index) =>
            sheet.included && (
              <SheetColumns
                key={`${file.path}|${sheet.sheet}`}
                file={file}
                fileIndex={fileIndex}
                sheet={sheet}
                index={index}
              />
            )
        )
      )}
      <StepButtons
        onBack={() => importing.goTo('sheets')}
        onNext={() => void importing.preview(t('columns.preparing'))}
        next={t('next')}
        busy={busy}
      />
    </Stack>
  )
}

interface SheetColumnsProps {
  readonly file: FilePlan
  readonly fileIndex: number
  readonly sheet: SheetPlan
  readonly index: number
}

function SheetColumns({ file, fileIndex, sheet, index }: SheetColumnsProps) {
  const { t } = useTranslation('exchange')
  const title = t('columns.of', { sheet: `${file.file} – ${sheet.sheet}` })
  const columns = [...sheet.columns].sort((a, b) => rank(a) - rank(b) || a.index - b.index)
  return (
    <section aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <Table.ScrollContainer minWidth={760}>
        <Table verticalSpacing={6} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={70}>{t('columns.column')}</Table.Th>
              <Table.Th>{t('columns.header')}</Table.Th>
              <Table.Th>{t('columns.samples')}</Table.Th>
              <Table.Th w={280}>{t('columns.target')}</Table.Th>
              <Table.Th w={120}>{t('columns.sure')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {columns.map((column) => (
              <ColumnRow key={column.index} file={file} fileIndex={fileIndex} sheetIndex={index} column={column} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}

interface ColumnRowProps {
  readonly file: FilePlan
  readonly fileIndex: number
  readonly sheetIndex: number
  readonly column: ColumnMapping
}

function ColumnRow({ file, fileIndex, sheetIndex, column }: ColumnRowProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const shows = useShowsField()
  const { busy } = useImport()
  const change = (key: string | null): void => {
    if (!key) return
    const target = targetOf(key)
    void importing.configure(fileIndex, sheetIndex, { kind: 'column', index: column.index, target })
  }
  return (
    <Table.Tr>
      <Table.Td c="dimmed">{column.column}</Table.Td>
      <Table.Td>
        <Text size="sm" fw={550}>
          {column.header || t('columns.blank')}
        </Text>
        {column.hidden && (
          <Badge size="xs" color="gray">
            {t('columns.hiddenColumn')}
          </Badge>
        )}
        {column.personalNumbers > 0 && (
          <Text size="xs" c="red">
            {t('columns.numbers', { count: column.personalNumbers })}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={styles.samples}>
        <Text size="xs" lineClamp={2}>
          {column.filled === 0 ? t('columns.empty') : column.samples.join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          searchable
          aria-label={t('columns.targetOf', { column: `${column.column} ${column.header}` })}
          data={[
            {
              group: t('columns.groupOther'),
              items: [
                { value: '(keep)', label: t('columns.keep') },
                { value: '(ignore)', label: t('columns.ignore') }
              ]
            },
            { group: t('columns.groupFields'), items: fieldTargets(file.entity, shows, format) }
          ]}
          value={targetKey(column.target)}
          allowDeselect={false}
          disabled={busy}
          onChange={change}
        />
      </Table.Td>
      <Table.Td>
        <Certainty column={column} />
      </Table.Td>
    </Table.Tr>
  )
}

function Certainty({ column }: { readonly column: ColumnMapping }) {
  const { t } = useTranslation('exchange')
  if (column.target.kind !== 'field')
    return (
      <Badge color="gray" variant="outline" tt="none">
        {t('columns.sureKept')}
      </Badge>
    )
  const level = column.confidence >= sure ? 'sureHigh' : column.confidence >= likely ? 'sureMiddle' : 'sureLow'
  const colour = { sureHigh: 'teal', sureMiddle: 'yellow', sureLow: 'red' }[level]
  return (
    <Badge color={colour} variant="outline" tt="none">
      {t(`columns.${level}`)}
    </Badge>
  )
}
