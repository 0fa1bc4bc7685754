import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { listPaths } from '../../components/entity-paths.ts'
import type { RecordParts } from '../../components/record/record-parts.ts'
import { filteredPath } from '../../components/table/list-state.ts'

/** A supplier's country leads to the suppliers of that country. */
export const supplierValue: RecordParts['fieldValue'] = (field, record, value) => {
  const country = record.values['country']
  if (field.key !== 'country' || typeof country !== 'string') return value
  return (
    <Anchor component={Link} to={filteredPath(listPaths.supplier, 'country', { anyOf: [country] })} size="sm">
      {value}
    </Anchor>
  )
}
