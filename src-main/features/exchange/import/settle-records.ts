import { keepText, keptText } from '../../../../src-shared/kernel/kept-text.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { Database } from '../../../db/open.ts'
import { createReader } from '../../entities/record-reader.ts'
import type { Collected } from './collect-rows.ts'
import { mergeSaid } from './compare-values.ts'
import type { IssueLog } from './issue-log.ts'
import { matchRules } from './match-rules.ts'
import { contentOf, fieldsOf, isTitle, type RecordContent, writtenNames } from './record-content.ts'
import type { MatchedRoots, Resolution } from './resolution.ts'
import type { SaidRecord } from './said-records.ts'
import { valueText } from './value-text.ts'

/** Which record each row is about, and what several rows about one record say together. */
export interface Settled {
  /** By the record's number; null where its row is skipped or invalid. */
  readonly ids: readonly (string | null)[]
  /** The first row of each record. */
  readonly firstOf: ReadonlyMap<string, number>
  /** What rows say together, where there are several; by the number of the first. */
  readonly merged: ReadonlyMap<number, RecordContent>
}

/** What settling works on. */
export interface Settling {
  readonly collected: Collected
  readonly resolution: Resolution
  readonly issues: IssueLog
  readonly db: Database
  readonly municipalityId: string
  /** In which choices and answers are told. */
  readonly language: Language
}

/** Gives each row its record and lays rows about the same one together, reporting what they contradict each other in. */
export function settleRecords(settling: Settling): Settled {
  const { collected, resolution, issues } = settling
  const ids: (string | null)[] = []
  const firstOf = new Map<string, number>()
  const merged = new Map<number, OwnContent>()
  for (const [number, record] of collected.records.entries()) {
    const matched = resolution.roots.get(record.entity)
    const fates = collected.sheets[record.sheet]?.fates
    const id = matched ? targetOf(record, matched, settling) : null
    ids.push(id === 'ambiguous' ? null : id)
    if (id === null || id === 'ambiguous') {
      fates?.setOutcome(record.row, id === null ? 'skip' : 'invalid')
      continue
    }
    const first = firstOf.get(id)
    if (first === undefined) {
      firstOf.set(id, number)
      continue
    }
    fates?.setOutcome(record.row, 'merge')
    issues.add(record.sheet, record.row, -1, 'row.duplicate', null)
    const whole = merged.get(first) ?? own(contentOf(collected.records[first] ?? record, id, collected, resolution))
    merged.set(first, whole)
    lay(whole, record, id, settling)
  }
  return { ids, firstOf, merged }
}

/** Content that more can be laid into. */
interface OwnContent extends RecordContent {
  readonly extra: Record<string, string>
}

const own = ({ values, extra }: RecordContent): OwnContent => ({ values, extra: { ...extra } })

/** null: it names a deleted record. `ambiguous`: several records are called so, and nothing tells which. */
function targetOf(record: SaidRecord, matched: MatchedRoots, settling: Settling): string | 'ambiguous' | null {
  const target = matched.references.targets[record.mention] ?? null
  if (!matched.ambiguous.has(record.mention)) {
    if (target === null) noteAgain(record, settling, 'row.tombstone')
    return target
  }
  const found = byMore(record, matched, settling)
  if (found === null) noteAgain(record, settling, 'row.ambiguous')
  return found ?? 'ambiguous'
}

/** The first row that names it has its issue already; the others get theirs here. */
function noteAgain(record: SaidRecord, settling: Settling, code: 'row.tombstone' | 'row.ambiguous'): void {
  const { collected, issues } = settling
  const mention = collected.roots.get(record.entity)?.mentions[record.mention]
  if (!mention || (mention.first.sheet === record.sheet && mention.first.row === record.row)) return
  issues.add(record.sheet, record.row, mention.first.column, code, mention.name)
}

/** Among records of one name, the one with the row's own number, else the one with its supplier. */
function byMore(record: SaidRecord, matched: MatchedRoots, settling: Settling): string | null {
  const { collected, resolution, db, municipalityId } = settling
  const { normalise } = matchRules[record.entity]
  const name = normalise(collected.roots.get(record.entity)?.mentions[record.mention]?.name ?? '')
  const named = [...matched.known.values()].filter((k) => !k.deleted && k.names.some((n) => normalise(n) === name))
  const localId = collected.sheets[record.sheet]?.layout.valueIn(record, 'localId')
  const numbered = named.filter((k) => k.localId !== null && k.localId === localId)
  if (numbered.length === 1) return numbered[0]?.id ?? null
  const { supplier } = contentOf(record, null, collected, resolution).values
  if (typeof supplier !== 'string') return null
  const reader = createReader(db, record.entity, municipalityId)
  const supplied = named.filter((k) => reader.byId(k.id)?.values['supplier'] === supplier)
  return supplied.length === 1 ? (supplied[0]?.id ?? null) : null
}

/** What several rows keep under one header stands there together. */
const betweenTexts = '\n'
const longestJoined = 20_000

/** Lays what a further row says under what is said already. */
function lay(whole: OwnContent, record: SaidRecord, id: string, settling: Settling): void {
  const { collected, resolution, issues } = settling
  const sheet = collected.sheets[record.sheet]
  const more = contentOf(record, id, collected, resolution)
  const fields = fieldsOf(record.entity)
  const conflict = (key: string, value: string | null): void =>
    issues.add(record.sheet, record.row, sheet?.columns.get(key) ?? -1, 'value.conflict', value)
  for (const [key, said] of Object.entries(more.values)) {
    const field = fields.get(key)
    if (!field) continue
    const { value, conflict: contradicts } = mergeSaid(
      field,
      isTitle(record.entity, key),
      whole.values[key] ?? null,
      said
    )
    whole.values[key] = value
    if (!contradicts) continue
    const names = writtenNames(record, key, collected, resolution)
    conflict(
      key,
      valueText(field, said, settling.language, (target) => names.get(target))
    )
  }
  for (const [header, text] of Object.entries(more.extra)) {
    const there = keptText(whole.extra, header)
    if (there === undefined || there === '') keepText(whole.extra, header, text)
    else if (there.split(betweenTexts).includes(text)) continue
    // Nothing that stood in a sheet is lost, unless it would become a page: then it is told.
    else if (there.length + text.length > longestJoined) conflict(`extra.${header}`, text)
    else keepText(whole.extra, header, there + betweenTexts + text)
  }
}
