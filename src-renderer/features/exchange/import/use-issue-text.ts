import { useTranslation } from 'react-i18next'
import type { ImportIssue } from '../../../../src-shared/features/exchange/import.ts'

/** What an issue says, in the language on screen, with its place before it. */
export function useIssueText(): (issue: ImportIssue) => string {
  const { t } = useTranslation('importIssues')
  // Codes are data here; a test sees to it that each has its text.
  const look = t as unknown as (code: string, params: object) => string
  return (issue) => `${issue.cell ? `${issue.cell}: ` : ''}${look(issue.code, { value: issue.value ?? '' })}`
}
