import type { IssueCode } from './import.ts'

/** Issues that are no more than information: nothing about the row needs anybody's attention. */
const informative: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'row.section',
  'row.footer',
  'row.blank',
  'row.repeatedHeader',
  'row.duplicate',
  'match.created',
  'value.paddedNationalId'
])

/** Whether somebody should look at it. */
export function needsAttention(code: IssueCode): boolean {
  return !informative.has(code)
}
