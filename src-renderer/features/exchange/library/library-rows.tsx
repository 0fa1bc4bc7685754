import { Anchor, Stack, Table, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { LibraryRow } from '../../../../src-shared/features/exchange/library/contract.ts'
import { libraryPath } from '../../../components/adopted/library-paths.ts'
import { useFormat } from '../../../i18n/use-format.ts'

interface LibraryRowsProps {
  readonly title: string
  readonly rows: readonly LibraryRow[]
  /** What is said where there are none. */
  readonly none: string
}

/** Records of the library that have to do with another, each a way there. */
export function LibraryRows({ title, rows, none }: LibraryRowsProps) {
  const { t } = useTranslation('library')
  const format = useFormat()
  const id = useId()
  return (
    <Stack gap="xs">
      <Title order={2} id={id}>
        {title}
      </Title>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      {rows.length > 0 && (
        <Table withTableBorder aria-labelledby={id}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.name')}</Table.Th>
              <Table.Th>{t('kind')}</Table.Th>
              <Table.Th>{t('column.municipality')}</Table.Th>
              <Table.Th>{t('column.supplier')}</Table.Th>
              <Table.Th>{t('column.exported')}</Table.Th>
              <Table.Th>{t('column.adopted')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.record}>
                <Table.Td>
                  <Anchor component={Link} size="sm" to={libraryPath(row.record)}>
                    {row.title}
                  </Anchor>
                </Table.Td>
                <Table.Td>{format.label(catalogue[row.entity].labels.one)}</Table.Td>
                <Table.Td>{row.municipality}</Table.Td>
                <Table.Td>{row.supplier}</Table.Td>
                <Table.Td>{format.date(row.exportedAt.slice(0, 10))}</Table.Td>
                <Table.Td>{row.adopted !== null && t('adopted')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}
