import { Badge, Button, Group, Select, Stack, Table, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type {
  ClusteredEntity,
  ClusterFact,
  ClusterView,
  SaidValue
} from '../../../../src-shared/features/consolidation/contract.ts'
import { type FactRule, factRules } from '../../../../src-shared/features/consolidation/facts.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useMay } from '../../../app/session.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { useSaidText } from '../said-text.ts'

interface FactsProps {
  readonly entity: ClusteredEntity
  readonly cluster: ClusterView
}

/** Facts side by side: each value with who says it, the one that counts marked, and by which rule it does. */
export function FactRows({ entity, cluster }: FactsProps) {
  const { t } = useTranslation('central')
  return (
    <Stack gap="xs">
      <Title order={2}>{t('facts')}</Title>
      <Table withTableBorder bg="var(--sam-raised)" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={210}>{t('fact')}</Table.Th>
            <Table.Th>{t('values')}</Table.Th>
            <Table.Th w={210}>{t('rule')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cluster.facts.map((fact) => (
            <FactRow key={fact.field} entity={entity} cluster={cluster} fact={fact} />
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

function FactRow({ entity, cluster, fact }: FactsProps & { readonly fact: ClusterFact }) {
  const { t } = useTranslation('central')
  const format = useFormat()
  const notices = useNotices()
  const mayDecide = useMay('register.import')
  const { run } = useCommand('central.setRule', notices.refused)
  const label = format.label(fieldOf(catalogue[entity], fact.field).labels)
  const differs = fact.said.length > 1
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {label}
      </Table.Th>
      <Table.Td>
        <Stack gap={6}>
          {fact.said.map((said, place) => (
            <Said
              key={JSON.stringify(said.value)}
              entity={entity}
              cluster={cluster.id}
              fact={fact}
              said={said}
              counts={fact.counts === place}
            />
          ))}
          {differs && fact.counts === null && (
            <Text size="sm" c="dimmed">
              {t('nothingCounts')}
            </Text>
          )}
        </Stack>
      </Table.Td>
      <Table.Td>
        {differs && (
          <Select
            size="xs"
            aria-label={`${t('rule')}: ${label}`}
            disabled={!mayDecide}
            allowDeselect={false}
            value={fact.rule}
            data={factRules.map((rule) => ({ value: rule, label: t(`rule.${rule}`) }))}
            onChange={(rule) => void run({ entity, field: fact.field, rule: rule as FactRule })}
          />
        )}
        {fact.chosen && (
          <Text size="xs" c="dimmed" mt={4}>
            {t('chosenBy', { name: fact.chosen.by, when: format.instant(fact.chosen.at) })} {fact.chosen.reason}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

const mostNamed = 3

interface SaidProps {
  readonly entity: ClusteredEntity
  readonly cluster: string
  readonly fact: ClusterFact
  readonly said: SaidValue
  readonly counts: boolean
}

function Said({ entity, cluster, fact, said: { value, name, sources }, counts }: SaidProps) {
  const { t } = useTranslation('central')
  const format = useFormat()
  const notices = useNotices()
  const mayDecide = useMay('register.import')
  const said = useSaidText()
  const { run } = useCommand('central.choose', notices.refused)
  const [first] = sources
  const rest = sources.length - mostNamed
  const places = sources
    .slice(0, mostNamed)
    .map(({ municipality, sheet, row }) => t('source', { municipality, sheet, row }))
    .join('; ')
  const differs = fact.said.length > 1
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Group gap={6}>
          <Text span fw={counts ? 600 : 400}>
            {said(entity, fact.field, value, name)}
          </Text>
          {counts && differs && (
            <Badge size="sm" variant="light" leftSection={<IconCheck size={12} aria-hidden />}>
              {t('counts')}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {places}
          {rest > 0 && ` ${t('andMore', { count: rest, number: format.number(rest) })}`}
        </Text>
      </div>
      {differs && mayDecide && !counts && first && (
        <Button
          size="compact-xs"
          variant="default"
          flex="none"
          onClick={() => void run({ entity, cluster, field: fact.field, record: first.record })}
        >
          {t('choose')}
        </Button>
      )}
    </Group>
  )
}
