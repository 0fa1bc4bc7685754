import { type WriteSheet, writeXlsx } from 'hucre'
import { type AuditDecision, decisionsFor, type FindingClass } from '../../../src-shared/features/cpr-audit/audit.ts'
import { classLabels, decisionLabels, sheetLabels } from '../../../src-shared/features/cpr-audit/labels.ts'
import { needReasons } from '../../../src-shared/features/cpr-subscriptions/need-reasons.ts'
import type { Cell } from '../../../src-shared/features/exchange/grid.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import type { Labels, Language } from '../../../src-shared/kernel/language.ts'
import { cellText } from '../exchange/understanding/cells.ts'

/** A finding as its owner sees it. */
export interface OwnersRow {
  readonly id: string
  readonly class: FindingClass
  readonly caseId: string
  /** null: the sheet goes without numbers. */
  readonly number: string | null
  readonly decision: AuditDecision | null
  readonly reasonCode: string | null
  readonly note: string | null
}

/** The workbook in which an owner decides: drop-downs for decision and reason, ids kept as text. Never on a disk as it is. */
export async function ownersWorkbook(rows: readonly OwnersRow[], language: Language): Promise<Uint8Array> {
  const say = (text: Labels): string => text[language]
  const withNumbers = rows.some(({ number }) => number !== null)
  const columns = [
    { key: 'finding', width: 8, hidden: true },
    { key: 'class', width: 28 },
    { key: 'caseId', width: 22 },
    ...(withNumbers ? [{ key: 'number' as const, width: 14 }] : []),
    { key: 'decision', width: 22 },
    { key: 'reason', width: 30 },
    { key: 'note', width: 50 }
  ] as const
  const reasonOf = (code: string | null): string | null => {
    const reason = needReasons.find((one) => one.code === code)
    return reason ? say(reason.labels) : null
  }
  const cells = rows.map((row) => {
    const values: Readonly<Record<(typeof columns)[number]['key'], string | null>> = {
      finding: row.id,
      class: say(classLabels[row.class]),
      caseId: row.caseId,
      number: row.number,
      decision: row.decision && say(decisionLabels[row.decision]),
      reason: reasonOf(row.reasonCode),
      note: row.note
    }
    return columns.map(({ key }) => values[key])
  })
  const letterOf = (key: string): string => String.fromCharCode(65 + columns.findIndex((column) => column.key === key))
  const last = rows.length + 1
  const offer = (key: string, words: readonly string[]) => ({
    type: 'list' as const,
    range: `${letterOf(key)}2:${letterOf(key)}${last}`,
    // Excel takes a list of words within quotes up to 255 characters; longer ones are typed.
    values: words as string[],
    allowBlank: true
  })
  const decisions = Object.values(decisionLabels).map(say)
  const reasons = needReasons.map(({ labels: text }) => say(text))
  const sheet: WriteSheet = {
    name: 'Audit',
    columns: columns.map(({ width, ...rest }) => ({ width, ...rest })),
    rows: [columns.map(({ key }) => say(sheetLabels[key])), ...cells],
    freezePane: { rows: 1, columns: 0 },
    dataValidations: [
      offer('decision', decisions),
      ...(reasons.join(',').length <= 250 ? [offer('reason', reasons)] : [])
    ]
  }
  return await writeXlsx({ sheets: [sheet] })
}

/** What an owner wrote of a finding; a text that is no decision or reason of ours comes as `unknown`. */
export interface OwnersSaying {
  readonly line: number
  readonly id: string
  readonly decision: AuditDecision | 'unknown' | null
  readonly reasonCode: string | 'unknown' | null
  readonly note: string | null
}

/** Reads the sheet back, in whichever of the languages it was written; null where a table is no such sheet. */
export function ownersSayings(rows: readonly (readonly Cell[])[]): readonly OwnersSaying[] | null {
  const header = rows.findIndex((row) => columnOf(row, sheetLabels.finding) >= 0)
  const headers = rows[header]
  if (!headers) return null
  const at = (key: keyof typeof sheetLabels): number => columnOf(headers, sheetLabels[key])
  const text = (row: readonly Cell[], key: keyof typeof sheetLabels): string =>
    at(key) < 0 ? '' : cellText(row[at(key)])
  return rows.slice(header + 1).flatMap((row, index) => {
    const id = text(row, 'finding').toLowerCase()
    if (id === '') return []
    return [
      {
        line: header + index + 2,
        id,
        decision: codeOf(text(row, 'decision'), Object.entries(decisionLabels)) as OwnersSaying['decision'],
        reasonCode: codeOf(
          text(row, 'reason'),
          needReasons.map(({ code, labels: words }) => [code, words])
        ),
        note: text(row, 'note') || null
      }
    ]
  })
}

function columnOf(headers: readonly Cell[], label: Labels): number {
  return headers.findIndex((cell) => Object.values(label).some((text) => fold(text) === fold(cellText(cell))))
}

function codeOf(text: string, choices: readonly (readonly [code: string, words: Labels])[]): string | null {
  if (text === '') return null
  const found = choices.find(([, words]) => Object.values(words).some((word) => fold(word) === fold(text)))
  return found ? found[0] : 'unknown'
}

/** Why a saying cannot be taken; null where it can. */
export function problemOf(
  { decision, reasonCode }: OwnersSaying,
  finding: { readonly class: FindingClass } | undefined
): 'unknownFinding' | 'unknownDecision' | 'reasonNeeded' | 'notForClass' | null {
  if (!finding) return 'unknownFinding'
  if (decision === 'unknown' || reasonCode === 'unknown') return 'unknownDecision'
  if (decision === null) return null
  if (!decisionsFor(finding.class).includes(decision)) return 'notForClass'
  return decision === 'keep' && reasonCode === null ? 'reasonNeeded' : null
}
