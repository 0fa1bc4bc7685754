import { agreementEntity } from '../../../src-shared/features/agreements/agreement.fields.ts'
import { cprSubscriptionEntity } from '../../../src-shared/features/cpr-subscriptions/cpr-subscription.fields.ts'
import { processingActivityEntity } from '../../../src-shared/features/protocol/processing-activity.fields.ts'
import { contractEntity } from '../../../src-shared/features/systems/contract.fields.ts'
import { catalogueFields, deviationEntity } from '../../../src-shared/features/systems/deviation.fields.ts'
import { catalogueField, deviationValue } from '../../../src-shared/features/systems/deviation.rules.ts'
import { documentEntity } from '../../../src-shared/features/systems/document.fields.ts'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import { unitUseEntity } from '../../../src-shared/features/systems/unit-use.fields.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import type { RecordPanel } from '../../components/record/record-parts.ts'
import { related } from '../../components/record/related.tsx'
import { RelatedPanel } from '../../components/record/related-panel.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { DeviatingValue } from './catalogue/deviation-value.tsx'
import { DocumentsPanel } from './documents/documents-panel.tsx'

const nameOf = (record: RecordView): string => String(record.values['name'] ?? '')

/** What else is said of a system: its use by unit, contracts, documents, and where it differs from the catalogue. */
export const systemRelated: readonly RecordPanel[] = [
  related(unitUseEntity, 'system', ['unit', 'inUse', 'startsOn', 'endsOn', 'owner']),
  related(processingActivityEntity, 'systems', ['name', 'unit', 'purpose', 'legalBases']),
  related(agreementEntity, 'systems', ['name', 'processor', 'signedOn', 'expiresOn', 'nextOversightOn']),
  related(cprSubscriptionEntity, 'system', ['source', 'needReason', 'unit', 'lapseMonths', 'state']),
  related(contractEntity, 'systems', ['name', 'kind', 'endsOn', 'responsible']),
  {
    key: 'related-document',
    labels: documentEntity.labels.many,
    shows: ['document.system'],
    view: (record, panel) => <DocumentsPanel record={record} panel={panel} name={nameOf(record)} />
  },
  {
    key: 'related-deviation',
    labels: deviationEntity.labels.many,
    shows: ['deviation.system'],
    view: (record, panel) => (
      <RelatedPanel
        panel={panel}
        record={record}
        name={nameOf(record)}
        entity={deviationEntity}
        by="system"
        readOnly
        columns={['field', 'value', 'note']}
        cells={{ field: (row) => <DeviatingLabel row={row} />, value: (row) => <OwnValue row={row} /> }}
      />
    )
  }
]

/** The systems that refer to a record by one of their fields. */
export function systemsBy(field: string): readonly RecordPanel[] {
  return [related(systemEntity, field, ['name', 'lifecycle', 'owner', 'unit'])]
}

function DeviatingLabel({ row }: { readonly row: RecordView }) {
  const format = useFormat()
  const field = catalogueFields.find(({ key }) => key === row.values['field'])
  return field ? format.label(field.labels) : String(row.values['field'] ?? '')
}

function OwnValue({ row }: { readonly row: RecordView }) {
  const field = catalogueField(row.values['field'])
  const text = String(row.values['value'] ?? '')
  return field ? <DeviatingValue field={field} value={deviationValue(field, text)} /> : text
}
