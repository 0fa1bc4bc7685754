import { Anchor, Button, Text } from '@mantine/core'
import { IconPlus, IconTopologyStar3 } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Section } from '../../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { listPaths } from '../../../components/entity-paths.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { PanelSection } from '../../../components/record/panel-section.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { AddDependency } from './add-dependency.tsx'
import { DependencyRows } from './dependency-rows.tsx'

interface DependencyPanelProps {
  readonly system: RecordView
  readonly panel: Section
}

/** What a system depends on and what depends on it, whoever declared it; more can be added on the spot. */
export function DependencyPanel({ system, panel }: DependencyPanelProps) {
  const { t } = useTranslation('graph')
  const format = useFormat()
  const [adding, setAdding] = useState(false)
  const addButton = useRef<HTMLButtonElement>(null)
  const { data, error, refetch } = useChannel('graph.links', { system: system.id })
  const mayWrite = data?.writable === true && system.deletedAt === null
  const stop = (): void => {
    setAdding(false)
    requestAnimationFrame(() => addButton.current?.focus())
  }
  const actions = (
    <>
      {data && data.total > 0 && (
        <Button
          component={Link}
          to={`/systems/graph/${system.id}`}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconTopologyStar3 size={15} aria-hidden />}
        >
          {t('links.graph')}
        </Button>
      )}
      {mayWrite && !adding && (
        <Button
          ref={addButton}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('links.add')}
        </Button>
      )}
    </>
  )
  return (
    <PanelSection panel={panel} count={data?.total} actions={actions}>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {adding && mayWrite && <AddDependency system={system.id} onDone={stop} />}
      {data && data.total === 0 && !adding && (
        <Text size="sm" c="dimmed">
          {t(mayWrite ? 'links.none' : 'links.noneRead')}
        </Text>
      )}
      {data && data.links.length > 0 && <DependencyRows links={data.links} mayWrite={mayWrite} />}
      {data && data.total > data.links.length && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('links.more', { shown: format.number(data.links.length), total: format.number(data.total) })}{' '}
          <Anchor component={Link} to={listPaths.dependency} size="sm">
            {t('links.all')}
          </Anchor>
        </Text>
      )}
    </PanelSection>
  )
}
