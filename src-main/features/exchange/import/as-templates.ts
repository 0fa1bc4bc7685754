import type { Database } from '../../../db/open.ts'
import type { Collected } from './collect-rows.ts'
import type { KnownRoot } from './known-records.ts'
import type { KnownOf } from './resolve-all.ts'

/** The entity that has templates, and its field that says so. */
const entity = 'processingActivity'
const field = 'template'

/** What the sheets say, where all their activities are templates that do not say otherwise. */
export function asTemplates(collected: Collected): Collected {
  const places = collected.sheets.map(({ layout, ...sheet }) => (sheet.entity === entity ? layout.placeOf(field) : -1))
  const records = collected.records.map((record) => {
    const place = places[record.sheet] ?? -1
    if (place < 0 || record.said[place] !== undefined) return record
    const said = [...record.said]
    said[place] = { value: 'yes' }
    return { ...record, said }
  })
  return { ...collected, records }
}

/**
 * The register's records as rows may name them: a list of templates means no activity by its name, and a list of
 * activities no template; who is named by id is meant. Where the sheets have a column that says which is which, all are.
 */
export function knownFor(knownOf: KnownOf, collected: Collected, templates: boolean, db: Database): KnownOf {
  const says = collected.sheets.some((sheet) => sheet.entity === entity && sheet.columns.has(field))
  if (says || !collected.sheets.some((sheet) => sheet.entity === entity)) return knownOf
  const ids = db.prepare<[], string>("SELECT id FROM processing_activity WHERE template = 'yes'").pluck().all()
  const isTemplate = new Set(ids)
  const known = knownOf(entity).map(
    (root): KnownRoot => (isTemplate.has(root.id) === templates ? root : { ...root, names: [], ids: {} })
  )
  return (asked) => (asked === entity ? known : knownOf(asked))
}
