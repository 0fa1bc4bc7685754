import type { FilePlan, ImportFileResult, ImportIssue } from '../../../../src-shared/features/exchange/import.ts'
import { errorText } from '../../../../src-shared/i18n/error-text.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { fieldName } from './field-name.ts'
import { countsOf, type PlannedImport } from './import-plan.ts'
import { toImportIssue } from './issue-texts.ts'

/** So many issues of a sheet are told one by one; all of them are counted in the preview. */
const mostIssues = 10_000

/** What happened to each file, as the command line prints it. */
export function fileResults(
  files: readonly FilePlan[],
  plan: PlannedImport | null,
  batch: string | null,
  language: Language
): ImportFileResult[] {
  return files.map((file, index) => {
    const { file: name, entity, error } = file
    if (error) {
      const message = errorText(language, error.code, error.params)
      return { file: name, entity, error: { code: error.code, message }, sheets: [], issues: [], batch: null }
    }
    const collected = (plan?.collected.sheets ?? []).flatMap((sheet, ordinal) =>
      sheet.file === index ? [{ sheet, ordinal }] : []
    )
    const sheets = collected.map(({ sheet }) => ({
      sheet: sheet.sheet,
      headerRow: sheet.headerRow > 0 ? sheet.headerRow : null,
      columns: (file.sheets[sheet.sheetIndex]?.columns ?? []).map(({ column, header, target, confidence }) => ({
        column,
        header,
        field: fieldName(target),
        confidence
      })),
      rows: countsOf(sheet)
    }))
    const issues: ImportIssue[] = collected.flatMap(({ sheet, ordinal }) =>
      (plan?.issues.ofSheet(ordinal) ?? []).slice(0, mostIssues).map((i) => toImportIssue(i, sheet, language))
    )
    return { file: name, entity, sheets, issues, batch }
  })
}
