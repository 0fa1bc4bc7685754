import type { RecordParts } from '../../components/record/record-parts.ts'
import { DeviationTools } from './catalogue/deviation-tools.tsx'
import { DeviationValue } from './catalogue/deviation-value.tsx'
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
    <DeviationValue field={field} system={record}>
      {value}
    </DeviationValue>
  ),
  fieldTools: (field, record) => <DeviationTools field={field} system={record} />,
  panels: [...systemPanels, ...systemRelated],
  menu: (record, show) => <SystemMenu record={record} show={show} />
}
