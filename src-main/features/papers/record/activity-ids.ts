import type { RecordRequest } from '../../../../src-shared/features/papers/contract.ts'
import type { Database } from '../../../db/open.ts'

/**
 * The activities that belong in a record, by unit and name: of the municipality or of a unit with those below it, in the
 * role asked for. What has ended and what is only a template is no processing; drafts are not for the public.
 */
export function activityIds(
  db: Database,
  municipalityId: string,
  { unit, role, public: open }: Pick<RecordRequest, 'unit' | 'role' | 'public'>
): readonly string[] {
  const below = `WITH RECURSIVE below(id) AS (SELECT @unit UNION
    SELECT u.id FROM organisation_unit u JOIN below ON u.parent_id = below.id WHERE u.deleted_at IS NULL)`
  const wheres = [
    'a.municipality_id = @municipality AND a.deleted_at IS NULL',
    "ifnull(a.state, '') <> 'ended' AND ifnull(a.template, '') <> 'yes'",
    `ifnull(a.role, 'controller') ${role === 'processor' ? '=' : '<>'} 'processor'`,
    ...(unit === null ? [] : ['a.unit_id IN (SELECT id FROM below)']),
    ...(open ? ["ifnull(a.state, '') <> 'draft'"] : [])
  ]
  return db
    .prepare(
      `${unit === null ? '' : below} SELECT a.id FROM processing_activity a
       LEFT JOIN organisation_unit own ON own.id = a.unit_id
       WHERE ${wheres.join(' AND ')} ORDER BY own.sort_key, own.id, a.sort_key, a.id`
    )
    .pluck()
    .all({ municipality: municipalityId, ...(unit === null ? {} : { unit }) }) as string[]
}
