import type { IssueCode } from '../../../../src-shared/features/exchange/import.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'

/** An issue at its place; `column` -1 for a whole row, `row` -1 for a whole sheet. Rows and columns are 0-based. */
export interface LoggedIssue {
  readonly sheet: number
  readonly row: number
  readonly column: number
  readonly code: IssueCode
  readonly value: string | null
}

/** So many are kept word for word; beyond, an import is hopeless and they are only counted. */
const mostKept = 200_000
const longestValue = 200

/** Collects the issues of one import, counts them, and lets no personal number in. */
export class IssueLog {
  readonly counts: Partial<Record<IssueCode, number>> = {}
  private issues: LoggedIssue[] = []
  private byRow: Map<string, LoggedIssue[]> | null = null

  /** A log that starts with the issues of another and leaves that one as it is. */
  static from(other: IssueLog): IssueLog {
    const log = new IssueLog()
    Object.assign(log.counts, other.counts)
    log.issues = other.issues.slice()
    return log
  }

  add(sheet: number, row: number, column: number, code: IssueCode, value: string | null): void {
    this.counts[code] = (this.counts[code] ?? 0) + 1
    if (this.issues.length >= mostKept) return
    const safe = value === null || code === 'value.personalNumber' ? null : shortened(maskPersonalNumbers(value))
    this.issues.push({ sheet, row, column, code, value: safe })
    this.byRow = null
  }

  /** The issues of a sheet, by row and column. */
  ofSheet(sheet: number): readonly LoggedIssue[] {
    return this.issues.filter((i) => i.sheet === sheet).sort((a, b) => a.row - b.row || a.column - b.column)
  }

  ofRow(sheet: number, row: number): readonly LoggedIssue[] {
    if (!this.byRow) {
      this.byRow = new Map()
      for (const issue of this.issues) {
        const key = `${issue.sheet}:${issue.row}`
        const list = this.byRow.get(key)
        if (list) list.push(issue)
        else this.byRow.set(key, [issue])
      }
    }
    return (this.byRow.get(`${sheet}:${row}`) ?? []).toSorted((a, b) => a.column - b.column)
  }
}

function shortened(text: string): string {
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text
}
