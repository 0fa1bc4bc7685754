import type { JobContext } from '../../../jobs/job.ts'
import type { SecretToKeep } from '../../secrets/kept-secrets.ts'
import { columnName } from '../understanding/cells.ts'
import type { PlannedImport } from './import-plan.ts'
import type { ImportSession } from './import-session.ts'
import { includedSheets } from './sheet-rows.ts'

/** How a column is named in the decision to keep its personal numbers. */
export function secretKeyOf(file: string, sheet: string, column: number): string {
  return `${file}|${sheet}|${columnName(column)}`
}

/** The personal numbers of the columns that somebody gave a reason for; the rows are read once more for it. */
export function* secretsOfRows(
  session: ImportSession,
  plan: PlannedImport,
  at: string,
  context: JobContext
): Generator<SecretToKeep> {
  const { secrets } = session.decisions
  if (secrets.size === 0) return
  let ordinal = 0
  for (const sheet of includedSheets(session, at, context)) {
    const fates = plan.collected.sheets[ordinal++]?.fates
    const wanted = [...secrets.keys()].some((key) => key.startsWith(`${sheet.fileName}|${sheet.sheet}|`))
    if (!wanted || !fates) continue
    for (const row of sheet.rows) {
      const number = fates.recordOf(row.row)
      const recordId = plan.settled.ids[number]
      if (!recordId) continue
      for (const { column, header, text } of row.personal) {
        const reason = secrets.get(secretKeyOf(sheet.fileName, sheet.sheet, column))
        if (reason !== undefined) yield { entity: sheet.entity, recordId, header, text, reason }
      }
    }
  }
}
