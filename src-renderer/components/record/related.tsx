import type { Entity } from '../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import type { RecordPanel } from './record-parts.ts'
import { RelatedPanel } from './related-panel.tsx'

/**
 * The panel of an entity's records that refer to the page's record.
 *
 * @param by their field that refers to it
 * @param columns field keys; the first one leads to the record
 */
export function related(entity: Entity, by: string, columns: readonly string[]): RecordPanel {
  return {
    key: `related-${entity.name}`,
    labels: entity.labels.many,
    shows: [`${entity.name}.${by}`],
    ...(entity.country && { country: entity.country }),
    view: (record: RecordView, panel) => (
      <RelatedPanel
        panel={panel}
        record={record}
        name={String(record.values['name'] ?? '')}
        entity={entity}
        by={by}
        columns={columns}
      />
    )
  }
}
