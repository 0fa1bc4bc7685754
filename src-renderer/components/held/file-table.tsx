import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconEqual } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HeldFile, HeldOutcome } from '../../../src-shared/features/exchange/held.ts'
import { useFormat } from '../../i18n/use-format.ts'
import cards from '../cards.module.css'
import { useCodeText } from '../feedback/failure-text.ts'

const icons: Readonly<Record<HeldOutcome, typeof IconCheck>> = {
  held: IconCheck,
  same: IconEqual,
  older: IconClock,
  failed: IconAlertTriangle
}
const shownAtFirst = 20

interface FileTableProps {
  readonly title: string
  readonly files: readonly HeldFile[]
}

/** What was read and what came of it; what failed says why, and stands first. */
export function FileTable({ title, files }: FileTableProps) {
  const { t } = useTranslation('held')
  const format = useFormat()
  const textOf = useCodeText()
  const [all, setAll] = useState(false)
  const ordered = [...files].sort((a, b) => Number(b.outcome === 'failed') - Number(a.outcome === 'failed'))
  const shown = all ? ordered : ordered.slice(0, shownAtFirst)
  return (
    <Stack gap="xs">
      <Title order={2}>{title}</Title>
      <div className={cards.framed}>
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('file')}</Table.Th>
              <Table.Th>{t('outcome')}</Table.Th>
              <Table.Th>{t('readAt')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ sha256, file, outcome, failure, created, updated, gone, readAt }) => {
              const Icon = icons[outcome]
              const counts = {
                created: format.number(created),
                updated: format.number(updated),
                gone: format.number(gone)
              }
              return (
                <Table.Tr key={sha256}>
                  <Table.Td>{file}</Table.Td>
                  <Table.Td>
                    <Group gap={6} wrap="nowrap">
                      <Icon size={16} aria-hidden style={{ flex: 'none' }} />
                      <Text size="sm">
                        {failure ? textOf(failure.code, failure.params) : t(`outcome.${outcome}`, counts)}
                      </Text>
                    </Group>
                  </Table.Td>
                  <Table.Td>{format.instant(readAt)}</Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </div>
      {!all && ordered.length > shown.length && (
        <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => setAll(true)}>
          {t('showAll', { number: format.number(ordered.length) })}
        </Button>
      )}
    </Stack>
  )
}
