import { OwnValue } from '../../components/own-values/own-value.tsx'
import { OwnValueTools } from '../../components/own-values/own-value-tools.tsx'
import type { RecordParts } from '../../components/record/record-parts.ts'
import { systemGroups } from './catalogue/field-groups.tsx'
import { systemRelated } from './related-panels.tsx'
import { SystemChips } from './system-chips.tsx'
import { SystemMenu } from './system-menu.tsx'
import { systemPanels } from './system-panels.tsx'

/** What a system's page has beside its fields. */
export const systemParts: RecordParts = {
  chips: (record) => <SystemChips record={record} />,
  groups: systemGroups,
  fieldValue: (field, record, value) => (
    <OwnValue entity="deviation" owner={record.id} field={field}>
      {value}
    </OwnValue>
  ),
  fieldTools: (field, record) => (
    <OwnValueTools
      entity="deviation"
      owner={record.id}
      field={field}
      common={record}
      writable={record.writable && record.deletedAt === null}
    />
  ),
  panels: [...systemPanels, ...systemRelated],
  menu: (record, show) => <SystemMenu record={record} show={show} />
}
