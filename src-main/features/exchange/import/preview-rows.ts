import { needsAttention } from '../../../../src-shared/features/exchange/attention.ts'
import type { ImportIssue, PreviewRow, RowOutcome } from '../../../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { keptText } from '../../../../src-shared/kernel/kept-text.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { createNames } from '../../entities/names.ts'
import { createReader } from '../../entities/record-reader.ts'
import type { CollectedSheet } from './collect-rows.ts'
import { changeOf } from './compare-register.ts'
import type { PlannedImport } from './import-plan.ts'
import { toImportIssue } from './issue-texts.ts'
import { contentOf, fieldsOf } from './record-content.ts'
import { valueText } from './value-text.ts'

/** Which rows are wanted. */
export interface RowsWanted {
  readonly outcome: RowOutcome | null
  /** Only rows that somebody should look at. */
  readonly withIssues: boolean
  readonly offset: number
  readonly limit: number
}

/** A page of the preview; what a row changes is worked out for the page alone. */
export function previewRows(
  plan: PlannedImport,
  wanted: RowsWanted,
  language: Language,
  context: JobContext
): { total: number; rows: PreviewRow[] } {
  const showing = new Showing(plan, language, context)
  const rows: PreviewRow[] = []
  let total = 0
  for (const [ordinal, sheet] of plan.collected.sheets.entries())
    for (const row of sheet.fates.rows()) {
      if (wanted.outcome !== null && sheet.fates.outcomeOf(row) !== wanted.outcome) continue
      if (wanted.withIssues && !plan.issues.ofRow(ordinal, row).some((issue) => needsAttention(issue.code))) continue
      if (total >= wanted.offset && rows.length < wanted.limit) rows.push(showing.row(ordinal, sheet, row))
      total++
    }
  return { total, rows }
}

type Changes = Record<string, readonly [string | null, string | null]>

class Showing {
  private readonly plan: PlannedImport
  private readonly language: Language
  private readonly context: JobContext
  private readonly nameOf: (entity: EntityName, id: string) => string | undefined

  constructor(plan: PlannedImport, language: Language, context: JobContext) {
    this.plan = plan
    this.language = language
    this.context = context
    this.nameOf = namesOf(plan, context)
  }

  row(ordinal: number, sheet: CollectedSheet, row: number): PreviewRow {
    const outcome = sheet.fates.outcomeOf(row) ?? 'skip'
    const number = sheet.fates.recordOf(row)
    const record = this.plan.collected.records[number]
    const id = record ? (this.plan.settled.ids[number] ?? null) : null
    const known = record && id !== null && this.plan.resolution.roots.get(record.entity)?.known.has(id)
    const title = record && this.plan.collected.roots.get(record.entity)?.mentions[record.mention]?.name
    return {
      file: sheet.fileName,
      sheet: sheet.sheet,
      row,
      outcome,
      name: title ? maskPersonalNumbers(title) : null,
      recordId: known ? id : null,
      changes: record && (outcome === 'create' || outcome === 'update') ? this.changes(number, id) : {},
      issues: this.issues(ordinal, sheet, row)
    }
  }

  private issues(ordinal: number, sheet: CollectedSheet, row: number): ImportIssue[] {
    const issues = this.plan.issues.ofRow(ordinal, row).map((i) => toImportIssue(i, sheet, this.language))
    const kind = sheet.fates.kindOf(row)
    if (kind !== 'blank' && kind !== 'phantom') return issues
    const blank = { sheet: ordinal, row, column: -1, code: 'row.blank', value: null } as const
    return [toImportIssue(blank, sheet, this.language), ...issues]
  }

  private changes(number: number, id: string | null): Changes {
    const { collected, resolution, settled } = this.plan
    const record = collected.records[number]
    if (!record || id === null) return {}
    const said = settled.merged.get(number) ?? contentOf(record, id, collected, resolution)
    const matched = resolution.roots.get(record.entity)
    const { db, register } = this.context
    const held = matched?.known.has(id) ? createReader(db, record.entity, register.municipalityId).byId(id) : null
    const change = held ? changeOf(record.entity, held, said, matched) : said
    const changes: Changes = {}
    for (const [key, value] of Object.entries(change?.values ?? {})) {
      const now = held ? this.text(record.entity, key, held.values[key] ?? null) : null
      const then = this.text(record.entity, key, value)
      if (then !== null || now !== null) changes[key] = [now, then]
    }
    for (const [header, text] of Object.entries(change?.extra ?? {}))
      changes[`extra.${header}`] = [masked((held && keptText(held.extra, header)) ?? null), masked(text)]
    return changes
  }

  private text(entity: EntityName, key: string, value: FieldValue): string | null {
    const field = fieldsOf(entity).get(key)
    if (!field) return null
    const target = field.kind === 'ref' || field.kind === 'refs' ? field.entity : null
    const nameOf = (id: string) => (target === null ? undefined : this.nameOf(target, id))
    return masked(valueText(field, value, this.language, nameOf))
  }
}

const masked = (text: string | null): string | null => (text === null ? null : maskPersonalNumbers(text))

/** Names of referred records: those to be made by the plan, all others by the register. */
function namesOf(plan: PlannedImport, { db }: JobContext): (entity: EntityName, id: string) => string | undefined {
  const names = createNames(db)
  const made = new Map<string, string>()
  for (const { created } of plan.resolution.references.values()) for (const { id, name } of created) made.set(id, name)
  for (const { references } of plan.resolution.roots.values())
    for (const { id, name } of references.created) made.set(id, name)
  return (entity, id) => made.get(id) ?? names.of(entity, id)?.name
}
