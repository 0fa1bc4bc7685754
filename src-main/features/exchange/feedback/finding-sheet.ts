import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { type Finding, type FindingKind, findingKinds } from '../../../../src-shared/features/exchange/feedback.ts'
import type { SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import { matrixColumns } from '../../../../src-shared/features/missing/matrix-columns.ts'
import { entityNames, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { ownMark } from '../export/columns.ts'
import { exportWords } from '../export/manifest.ts'
import type { WorkbookSheet } from '../export/workbook-sheet.ts'
import { RecordDigest } from '../package/canonical.ts'
import { cellText } from '../understanding/cells.ts'

const mark = `${ownMark}feedback`

/** SHA-256 (hex) over findings, in whatever order they stand. */
export function digestOfFindings(findings: Iterable<Finding>): string {
  const digest = new RecordDigest()
  for (const { kind, entity, recordId, name, field, said, ours, theirs, rule, count, of } of findings)
    digest.line(JSON.stringify([kind, entity, recordId, name, field, said, ours, theirs, rule, count, of]))
  return digest.value()
}

/** The sheet of what a central office tells: hidden columns for programs, the rest for whoever reads it in Excel. */
export function findingSheet(findings: readonly Finding[], language: Language): WorkbookSheet {
  const words = exportWords(language)
  const hidden = ['entity', 'record', 'field', 'said', 'rule'] as const
  return {
    name: words['feedback.sheet'],
    keys: true,
    frozenColumns: 8,
    columns: [
      { key: mark, label: 'Samregister', width: 10, hidden: true },
      ...hidden.map((key) => ({ key, label: `Samregister-${key}`, width: 10, hidden: true })),
      { key: 'kind', label: words['feedback.kind'], width: 26 },
      { key: 'name', label: words['feedback.name'], width: 34 },
      { key: 'label', label: words['feedback.field'], width: 26 },
      { key: 'ours', label: words['feedback.ours'], width: 34 },
      { key: 'theirs', label: words['feedback.theirs'], width: 60 },
      { key: 'count', label: words['feedback.count'], width: 12, as: 'number' },
      { key: 'of', label: words['feedback.of'], width: 12, as: 'number' },
      { key: 'why', label: words['feedback.why'], width: 40 }
    ],
    rowCount: findings.length,
    rows: findings.map((finding) => {
      const { kind, entity, recordId, name, field, said, ours, theirs, rule, count, of } = finding
      const whys: Readonly<Record<string, string>> = words
      return [
        kind,
        ...[entity, recordId, field, said, rule],
        words[`feedback.kind.${kind}`],
        name,
        findingLabel(finding, language),
        ours,
        theirs,
        count,
        of,
        rule === '' ? '' : (whys[`feedback.rule.${rule}`] ?? '')
      ]
    })
  }
}

/** What a finding is about: a field's label, of a gap its column's; '' where it is about no field. */
export function findingLabel({ kind, entity, field }: Finding, language: Language): string {
  if (entity === null || field === null) return ''
  if (kind === 'gap') return matrixColumns.find(({ key }) => key === field)?.labels[language] ?? field
  const known = catalogue[entity].fields.some(({ key }) => key === field)
  return known ? fieldOf(catalogue[entity], field).labels[language] : field
}

/** What stands in the sheet; a row that is none of ours is left out, and no personal number comes in. */
export function findingsIn(sheets: readonly SheetGrid[]): readonly Finding[] {
  const sheet = sheets.find(({ rows }) => rows[0]?.[0] === mark)
  const keys = (sheet?.rows[0] ?? []).map(cellText)
  return (sheet?.rows.slice(2) ?? []).flatMap((row): Finding[] => {
    const text = (key: string): string => maskPersonalNumbers(cellText(row[keys.indexOf(key)] ?? null))
    const kind = findingKinds.find((one) => one === cellText(row[0] ?? null))
    if (!kind) return []
    const number = (key: string): number | null => {
      const cell = row[keys.indexOf(key)] ?? null
      return typeof cell === 'number' ? cell : null
    }
    const entity = entityNames.find((one) => one === text('entity')) ?? null
    return [
      {
        kind: kind satisfies FindingKind,
        entity,
        recordId: text('record') || null,
        name: text('name'),
        field: text('field') || null,
        said: text('said'),
        ours: text('ours'),
        theirs: text('theirs'),
        rule: text('rule'),
        count: number('count'),
        of: number('of')
      }
    ]
  })
}
