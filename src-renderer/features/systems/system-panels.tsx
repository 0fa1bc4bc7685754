import { dependencyEntity } from '../../../src-shared/features/systems/dependency.fields.ts'
import type { RecordPanel } from '../../components/record/record-parts.ts'
import { DependencyPanel } from './dependencies/dependency-panel.tsx'

/** What stands below the fields of a system. */
export const systemPanels: readonly RecordPanel[] = [
  {
    key: 'dependencies',
    labels: dependencyEntity.labels.many,
    shows: ['dependency.source', 'dependency.target'],
    view: (system, panel) => <DependencyPanel system={system} panel={panel} />
  }
]
