import { Anchor, Badge, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { ClusteredEntity, ClusterView } from '../../../../src-shared/features/consolidation/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { ClusterAgreements, ClusterUse } from '../across/cluster-use.tsx'
import { FactRows } from './fact-rows.tsx'

/** One system or supplier: its facts with who says what, and every municipality's record of it. */
export function ClusterPage({ entity }: { readonly entity: ClusteredEntity }) {
  const { t } = useTranslation('central')
  const format = useFormat()
  const { id = '' } = useParams()
  const { data, error, refetch } = useChannel('central.cluster', { entity, id })
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />
  if (!data)
    return (
      <Later>
        <Skeleton h={120} m="md" />
      </Later>
    )
  return (
    <Stack p="md" gap="lg" maw={1200}>
      <Stack gap={4}>
        <Anchor component={Link} size="sm" to={entity === 'system' ? '/central/systems' : '/central/suppliers'}>
          {t(entity === 'system' ? 'page.systems' : 'page.suppliers')}
        </Anchor>
        <Title order={1}>{data.title}</Title>
        <Text c="dimmed">
          {[
            data.supplier,
            t('inMunicipalities', { count: data.municipalities, number: format.number(data.municipalities) })
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Stack>
      {entity === 'system' ? <ClusterUse cluster={id} /> : <ClusterAgreements cluster={id} />}
      {data.facts.length > 0 && <FactRows entity={entity} cluster={data} />}
      <Members of={data} />
    </Stack>
  )
}

/** Whose records are taken for it, why, and where each stands. */
function Members({ of }: { readonly of: ClusterView }) {
  const { t } = useTranslation('central')
  const format = useFormat()
  return (
    <Stack gap="xs">
      <Title order={2}>{t('members')}</Title>
      <Table withTableBorder bg="var(--sam-raised)">
        <Table.Thead>
          <Table.Tr>
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
