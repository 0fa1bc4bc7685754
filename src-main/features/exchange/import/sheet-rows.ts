import { today } from '../../../../src-shared/kernel/dates.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { readRows } from '../understanding/read-rows.ts'
import type { ReadContext } from '../understanding/types.ts'
import type { CollectedRow, SheetRows } from './collect-rows.ts'
import { fieldName } from './field-name.ts'
import { knownOnce } from './import-plan.ts'
import type { ImportSession, SessionFile, SessionSheet } from './import-session.ts'
import { headerKeyOf } from './mapping-memory.ts'
import { readOwnRows } from './own-rows.ts'

/** The entity whose records a sheet holds: its own, where it is of our own export. */
export function entityOf(file: SessionFile, sheet: SessionSheet): EntityName {
  return sheet.own?.entity ?? file.entity
}

/** The rows of all sheets that are taken, read as they are asked for. */
export function* includedSheets(session: ImportSession, at: string, context: JobContext): Generator<SheetRows> {
  const isKnownName = nameJudge(context)
  for (const [file, sessionFile] of session.files.entries())
    for (const [sheetIndex, sheet] of sessionFile.sheets.entries()) {
      const { plan, grid } = sheet
      if (!plan.included) continue
      const entity = entityOf(sessionFile, sheet)
      yield {
        entity,
        file,
        fileName: sessionFile.taken.file,
        sheet: plan.sheet,
        sheetIndex,
        headerRow: plan.headerRows.at(-1) ?? 0,
        headerKey: headerKeyOf(grid, plan),
        rowCount: grid.rows.length,
        origins: grid.origins ?? null,
        columns: columnsOf(sheet),
        rows: rowsOf(sheet, entity, readContext(sessionFile, at, context, isKnownName))
      }
    }
}

function rowsOf({ own, grid, plan }: SessionSheet, entity: EntityName, context: ReadContext): Iterable<CollectedRow> {
  return own ? readOwnRows(grid, own, context) : readRows(grid, plan, entity, context)
}

function readContext(
  file: SessionFile,
  at: string,
  { register }: JobContext,
  isKnownName: NonNullable<ReadContext['isKnownName']>
): ReadContext {
  const { country } = register
  return { country, source: file.taken.file, today: today(zoneOf[country], at), isKnownName }
}

/** Whether the register has a record of a name; the names are looked up with the first question. */
function nameJudge({ db, register }: JobContext): NonNullable<ReadContext['isKnownName']> {
  const known = knownOnce(db, register.municipalityId)
  const names = new Map<string, ReadonlySet<string>>()
  return (entity, name) => {
    let there = names.get(entity)
    if (!there) {
      const live = known(entity as EntityName).filter((record) => !record.deleted)
      there = new Set(live.flatMap((record) => record.names.map(fold)))
      names.set(entity, there)
    }
    return there.has(fold(name))
  }
}

function columnsOf({ plan }: SessionSheet): ReadonlyMap<string, number> {
  const columns = new Map<string, number>()
  for (const { target, index, header } of plan.columns) {
    const key = target.kind === 'field' ? (fieldName(target) ?? '') : `extra.${header}`
    if (!columns.has(key)) columns.set(key, index)
  }
  return columns
}
