import { sayings } from '../../../../src-shared/features/sayings.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { heard, type Saying, type Speaker } from '../../../../src-shared/kernel/saying.ts'
import { type FieldValue, isEmpty, type Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { getOrMake } from '../../entities/get-or-make.ts'
import { idsIn } from '../../entities/names.ts'
import { createReader } from '../../entities/record-reader.ts'
import type { Collected } from './collect-rows.ts'
import { saysTheSame } from './compare-values.ts'
import type { IssueLog } from './issue-log.ts'
import { contentOf, fieldsOf, type RecordContent } from './record-content.ts'
import type { Resolution } from './resolution.ts'
import type { Settled } from './settle-records.ts'
import { valueText } from './value-text.ts'

/** What is looked at. */
export interface SayingElsewhere {
  readonly db: Database
  readonly municipalityId: string
  readonly language: Language
  readonly collected: Collected
  readonly resolution: Resolution
  readonly issues: IssueLog
}

/**
 * Fields that follow from other records (of the register, or of this import) stay as those say: what the rows say
 * otherwise is taken out of them and reported at its cell.
 */
export function withoutSaidElsewhere(where: SayingElsewhere, settled: Settled): Settled {
  const merged = new Map(settled.merged)
  for (const saying of sayings) {
    const asked = askedOf(saying, where.collected)
    if (!asked) continue
    const speakers = speakersByTarget(saying, where, settled)
    if (speakers.size === 0) continue
    for (const [number, id] of settled.ids.entries()) {
      const said = id !== null && heard(saying, speakers.get(id) ?? [])
      const first = id === null ? undefined : settled.firstOf.get(id)
      if (!said || first === undefined || where.collected.records[number]?.entity !== saying.of) continue
      reportRow(saying, number, said.values, where)
      const content = merged.get(first) ?? rowContent(first, where)
      merged.set(first, without(content, saying.of, said.values))
    }
  }
  return { ...settled, merged }
}

/** Whether rows say anything of these fields at all. */
function askedOf({ of, fields }: Saying, { sheets }: Collected): boolean {
  return sheets.some(({ entity, layout }) => entity === of && layout.fields.some(({ key }) => fields.includes(key)))
}

function rowContent(number: number, { collected, resolution }: SayingElsewhere): RecordContent {
  const record = collected.records[number]
  return record ? contentOf(record, null, collected, resolution) : { values: {}, extra: {} }
}

type Said = Readonly<Record<string, FieldValue>>

/** The keys that a row says something else of. */
function otherwise(entity: EntityName, values: Values, said: Said): readonly string[] {
  const fields = fieldsOf(entity)
  return Object.keys(said).filter((key) => {
    const [field, value] = [fields.get(key), values[key]]
    return field && value !== undefined && !saysTheSame(field, said[key], value)
  })
}

function without(content: RecordContent, entity: EntityName, said: Said): RecordContent {
  const values = { ...content.values }
  for (const key of otherwise(entity, values, said)) delete values[key]
  return { ...content, values }
}

function reportRow({ of }: Saying, number: number, said: Said, where: SayingElsewhere): void {
  const { collected, issues, language } = where
  const record = collected.records[number]
  const { values } = rowContent(number, where)
  if (!record) return
  for (const key of otherwise(of, values, said)) {
    const field = fieldsOf(of).get(key)
    const text = field ? valueText(field, values[key], language, () => undefined) : null
    const column = collected.sheets[record.sheet]?.columns.get(key) ?? -1
    issues.add(record.sheet, record.row, column, 'value.saidElsewhere', text)
  }
}

/** By the record it is about, everybody who could say something of it once the import is done. */
function speakersByTarget({ by, about, needs }: Saying, where: SayingElsewhere, settled: Settled) {
  const { db, municipalityId, collected } = where
  const reader = createReader(db, by, municipalityId)
  const columns = [about, ...needs]
  const all = new Map<string, Speaker>()
  for (const { id, values } of reader.all(columns)) all.set(id, { id, values })
  for (const [id, number] of settled.firstOf) {
    if (collected.records[number]?.entity !== by) continue
    const { values } = settled.merged.get(number) ?? rowContent(number, where)
    const filled = Object.entries(values).filter(([, value]) => !isEmpty(value))
    all.set(id, { id, values: { ...all.get(id)?.values, ...Object.fromEntries(filled) } })
  }
  const targets = new Map<string, Speaker[]>()
  for (const speaker of all.values())
    for (const target of idsIn(speaker.values[about])) getOrMake(targets, target, () => []).push(speaker)
  return targets
}
