import type { RecordRequest } from '../../../../src-shared/features/papers/contract.ts'
import type { Database } from '../../../db/open.ts'
import type { Joining } from './joinings.ts'

/**
 * The activities that belong in a record, by unit and name: of the municipality, or of a unit with those below it and
 * what these have joined, in the role asked for. What is only joined stands with the first unit that did. What has ended
 * and what is only a template is no processing; drafts and what is kept in the house are not for the public.
 */
export function activityIds(
  db: Database,
  municipalityId: string,
  { unit, role, public: open }: Pick<RecordRequest, 'unit' | 'role' | 'public'>,
  joined: readonly Joining[]
): readonly string[] {
  const wheres = [
    'a.municipality_id = @municipality AND a.deleted_at IS NULL',
    "ifnull(a.state, '') <> 'ended' AND ifnull(a.template, '') <> 'yes'",
    `ifnull(a.role, 'controller') ${role === 'processor' ? '=' : '<>'} 'processor'`,
    // As `isInternal` says.
    ...(open ? ["ifnull(a.state, '') <> 'draft'", "ifnull(a.internal, '') NOT IN ('yes', 'unknown')"] : [])
  ]
  const sql = (places: string, from: string, unitOf: string): string =>
    `${places} SELECT a.id FROM ${from} LEFT JOIN organisation_unit own ON own.id = ${unitOf}
     WHERE ${wheres.join(' AND ')} ORDER BY own.sort_key, own.id, a.sort_key, a.id`
  if (unit === null)
    return db
      .prepare(sql('', 'processing_activity a', 'a.unit_id'))
      .pluck()
      .all({ municipality: municipalityId }) as string[]
  const first = Object.fromEntries(joined.toReversed().map((one) => [one.activity, one.unit]))
  return db
    .prepare(sql(placesInUnit, 'place JOIN processing_activity a ON a.id = place.activity', 'place.unit'))
    .pluck()
    .all({ municipality: municipalityId, unit, first: JSON.stringify(first) }) as string[]
}

/** Where each activity stands in a unit's record: with the unit whose it is, else with the first that joined it. */
const placesInUnit = `
WITH RECURSIVE below(id) AS (
  SELECT @unit UNION
  SELECT u.id FROM organisation_unit u JOIN below ON u.parent_id = below.id WHERE u.deleted_at IS NULL
), theirs(activity, unit) AS MATERIALIZED (
  SELECT id, unit_id FROM processing_activity WHERE unit_id IN (SELECT id FROM below)
), place(activity, unit) AS (
  SELECT activity, unit FROM theirs UNION ALL
  SELECT key, value FROM json_each(@first) WHERE key NOT IN (SELECT activity FROM theirs)
)`
