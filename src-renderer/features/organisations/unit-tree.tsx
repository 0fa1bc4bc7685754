import { Button, Group, Skeleton, Switch, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { z } from 'zod'
import { organisationUnitEntity } from '../../../src-shared/features/organisations/organisation-unit.fields.ts'
import { inSentence } from '../../../src-shared/i18n/in-sentence.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useViewState } from '../../api/use-view-state.ts'
import { useMayCreate } from '../../app/session.tsx'
import { newPath } from '../../components/entity-paths.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { Later } from '../../components/feedback/later.tsx'
import { EmptyList } from '../../components/table/list-empty.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { buildTree } from './build-tree.ts'
import { TreeView } from './tree-view.tsx'
import styles from './units.module.css'

const most = 20_000
const countedSchema = z.boolean()

/** The organisation as a tree; Enter opens a unit's page. */
export function UnitTree({ beside }: { readonly beside: ReactNode }) {
  const { t } = useTranslation(['organisations', 'table', 'people'])
  const format = useFormat()
  const mayCreate = useMayCreate()('organisationUnit')
  const columns = ['name', 'shortName', 'parent', 'kind', 'leader']
  const list = useChannel('organisationUnit.list', { limit: most, columns })
  const nodes = useMemo(() => buildTree(list.data?.rows ?? [], format.compare), [list.data, format])
  const { one, many } = organisationUnitEntity.labels
  const total = list.data?.total ?? 0
  const counted = useViewState('units.counts', countedSchema, false)
  const counts = useChannel('units.counts', {}, { enabled: counted.value, keep: true })
  const figures = (id: string): string => {
    if (!counted.value || !counts.data) return ''
    const { people = 0, systems = 0 } = counts.data[id] ?? {}
    return t('people:tree.count', { people: format.number(people), systems: format.number(systems) })
  }
  return (
    <div className={styles.page}>
      <Group justify="space-between" className={styles.head}>
        <Group gap="sm">
          <Title order={1}>{format.label(many)}</Title>
          <Text size="sm" c="dimmed" role="status">
            {t('table:rows', { count: total, number: format.number(total) })}
          </Text>
          {beside}
          <Switch
            size="xs"
            label={t('people:tree.counts')}
            checked={counted.value}
            onChange={(event) => counted.set(event.currentTarget.checked)}
          />
        </Group>
        {mayCreate && (
          <Button
            component={Link}
            to={newPath('organisationUnit')}
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            {t('table:new', { what: inSentence(format.label(one)) })}
          </Button>
        )}
      </Group>
      <div className={styles.body}>
        {list.error && <FailureAlert failure={failureOf(list.error)} onRetry={() => void list.refetch()} m="md" />}
        {list.isPending && (
          <Later>
            <Skeleton h={12} w="40%" m="lg" />
          </Later>
        )}
        {list.data && total === 0 && <EmptyList entity={organisationUnitEntity} />}
        {nodes.length > 0 && <TreeView nodes={nodes} label={format.label(many)} beside={figures} />}
      </div>
    </div>
  )
}
