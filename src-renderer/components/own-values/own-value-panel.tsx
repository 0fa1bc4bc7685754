import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { type OwnValueEntity, ownValueField, ownValues } from '../../../src-shared/features/own-values.ts'
import { ownValueIn } from '../../../src-shared/kernel/own-value.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { useFormat } from '../../i18n/use-format.ts'
import type { RecordPanel } from '../record/record-parts.ts'
import { RelatedPanel } from '../record/related-panel.tsx'
import { OwnValueView } from './own-value.tsx'

/** The panel of what a record's own values say: field, value, reason. They are made at the fields themselves. */
export function ownValuePanel(entity: OwnValueEntity): RecordPanel {
  const { belongsTo } = ownValues[entity]
  return {
    key: `related-${entity}`,
    labels: catalogue[entity].labels.many,
    shows: [`${entity}.${belongsTo}`],
    view: (record, panel) => (
      <RelatedPanel
        panel={panel}
        record={record}
        name={String(record.values['name'] ?? '')}
        entity={catalogue[entity]}
        by={belongsTo}
        readOnly
        columns={['field', 'value', 'note']}
        cells={{
          field: (row) => <FieldLabel entity={entity} row={row} />,
          value: (row) => <Said entity={entity} row={row} />
        }}
      />
    )
  }
}

interface CellProps {
  readonly entity: OwnValueEntity
  readonly row: RecordView
}

function FieldLabel({ entity, row }: CellProps) {
  const format = useFormat()
  const field = ownValueField(entity, row.values['field'])
  return field ? format.label(field.labels) : String(row.values['field'] ?? '')
}

function Said({ entity, row }: CellProps) {
  const field = ownValueField(entity, row.values['field'])
  const text = String(row.values['value'] ?? '')
  return field ? <OwnValueView field={field} value={ownValueIn(field, text)} /> : text
}
