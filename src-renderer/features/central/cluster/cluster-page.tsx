import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { ClusteredEntity } from '../../../../src-shared/features/consolidation/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { ClusterAgreements, ClusterUse } from '../across/cluster-use.tsx'
import { FactRows } from './fact-rows.tsx'
import { Members } from './members.tsx'

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
      <Members key={data.id} entity={entity} of={data} />
    </Stack>
  )
}
