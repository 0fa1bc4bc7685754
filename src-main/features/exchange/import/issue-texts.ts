import type { ImportIssue, IssueCode } from '../../../../src-shared/features/exchange/import.ts'
import { importIssues as da } from '../../../../src-shared/i18n/da/import-issues.ts'
import { importIssues as en } from '../../../../src-shared/i18n/en/import-issues.ts'
import { importIssues as nb } from '../../../../src-shared/i18n/nb/import-issues.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { cellName, columnName } from '../understanding/cells.ts'
import type { CollectedSheet } from './collect-rows.ts'
import type { LoggedIssue } from './issue-log.ts'

const texts: Readonly<Record<Language, Readonly<Record<IssueCode, string>>>> = { da, nb, en }

/** What an issue says in words. */
export function issueText(language: Language, code: IssueCode, value: string | null): string {
  return texts[language][code].replaceAll('{{value}}', () => value ?? '')
}

/** `B7`; `B` for a column, the row's first cell for a row, null for a whole sheet. */
function cellOf(issue: LoggedIssue): string | null {
  if (issue.row < 0) return issue.column < 0 ? null : columnName(issue.column)
  return cellName(issue.row, Math.max(issue.column, 0))
}

/** An issue as the window and the command line get it. */
export function toImportIssue(
  issue: LoggedIssue,
  { sheet, origins }: Pick<CollectedSheet, 'sheet' | 'origins'>,
  language: Language
): ImportIssue {
  const { code, value } = issue
  const message = issueText(language, code, value)
  const stood = origins?.[issue.row - 1]
  const origin = stood?.[Math.max(issue.column, 0)] ?? stood?.find((place) => place !== null)
  if (origin) return { sheet: origin.sheet, cell: cellName(origin.row, origin.column), code, value, message }
  return { sheet, cell: cellOf(issue), code, value, message }
}
