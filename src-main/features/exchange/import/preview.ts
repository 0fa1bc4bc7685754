import type { ImportPreview } from '../../../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { columnName } from '../understanding/cells.ts'
import { countsOf, type PlannedImport, sumOf } from './import-plan.ts'

/** What a planned import would do, in figures and questions. */
export function previewOf(plan: PlannedImport): ImportPreview {
  const { collected, resolution, issues, missing } = plan
  const perSheet = collected.sheets.map((sheet) => ({
    file: sheet.fileName,
    sheet: sheet.sheet,
    counts: countsOf(sheet)
  }))
  const createdBeside: Partial<Record<EntityName, number>> = {}
  for (const [entity, { created }] of resolution.references)
    if (created.length > 0) createdBeside[entity] = created.length
  return {
    counts: sumOf(perSheet.map(({ counts }) => counts)),
    perSheet,
    issues: issues.counts,
    nearMatches: resolution.near,
    createdBeside,
    personalNumbers: [...collected.personal.values()].map(({ sheet, column, header, cells }) => ({
      file: collected.sheets[sheet]?.fileName ?? '',
      sheet: collected.sheets[sheet]?.sheet ?? '',
      column: columnName(column),
      header,
      cells
    })),
    missing
  }
}
