import { Badge, Button, Checkbox, Group, Stack, Table, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClusteredEntity, ClusterView } from '../../../../src-shared/features/consolidation/contract.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useMay } from '../../../app/session.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { useToldDecisions } from '../use-take-back.ts'
import { JoinWith } from './join-with.tsx'

interface MembersProps {
  readonly entity: ClusteredEntity
  readonly of: ClusterView
}

/** Whose records are taken for it, why, and where each stands; what does not belong is set apart, what lacks is joined. */
export function Members({ entity, of }: MembersProps) {
  const { t } = useTranslation('central')
  const format = useFormat()
  const notices = useNotices()
  const told = useToldDecisions()
  const mayDecide = useMay('register.import')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const { run, running } = useCommand('central.split', notices.refused)
  const canSplit = mayDecide && of.list.length > 1
  const toggle = (record: number): void => {
    const next = new Set(chosen)
    if (!next.delete(record)) next.add(record)
    setChosen(next)
  }
  const split = async (): Promise<void> => {
    const done = await run({ entity, cluster: of.id, records: [...chosen] })
    if (!done.ok) return
    told(done.data)
    setChosen(new Set())
  }
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-end">
        <Title order={2}>{t('members')}</Title>
        {mayDecide && (
          <Group gap="md" align="flex-end">
            <JoinWith entity={entity} cluster={of} />
            {canSplit && (
              <Button
                size="xs"
                variant="default"
                loading={running}
                disabled={chosen.size === 0 || chosen.size === of.list.length}
                onClick={() => void split()}
              >
                {t('split', { count: chosen.size, number: format.number(chosen.size) })}
              </Button>
            )}
          </Group>
        )}
      </Group>
      <Table withTableBorder bg="var(--sam-raised)">
        <Table.Thead>
          <Table.Tr>
            {canSplit && <Table.Th w={40} aria-label={t('split.choose')} />}
            <Table.Th>{t('municipality')}</Table.Th>
            <Table.Th>{t('called')}</Table.Th>
            <Table.Th>{t('because')}</Table.Th>
            <Table.Th>{t('place')}</Table.Th>
            <Table.Th>{t('exported')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {of.list.map(({ record, name, why, place, goneAt }) => (
            <Table.Tr key={record}>
              {canSplit && (
                <Table.Td>
                  <Checkbox
                    size="xs"
                    aria-label={t('split.one', { name, municipality: place.municipality })}
                    checked={chosen.has(record)}
                    onChange={() => toggle(record)}
                  />
                </Table.Td>
              )}
              <Table.Td>{place.municipality}</Table.Td>
              <Table.Td>
                <Group gap="xs">
                  {name}
                  {goneAt !== null && (
                    <Badge size="sm" variant="light" color="gray">
                      {t('gone')}
                    </Badge>
                  )}
                </Group>
              </Table.Td>
              <Table.Td>{why && t(`because.${why}`)}</Table.Td>
              <Table.Td>{t('placeText', { file: place.file, sheet: place.sheet, row: place.row })}</Table.Td>
              <Table.Td>{format.instant(place.exportedAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
