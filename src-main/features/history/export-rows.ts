import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { readableChanges } from '../../../src-shared/features/register/history.ts'
import type { HistoryLine } from '../../../src-shared/features/register/history-contract.ts'
import { answerLabels } from '../../../src-shared/kernel/answer-labels.ts'
import { areaLabels } from '../../../src-shared/kernel/area-labels.ts'
import { areas } from '../../../src-shared/kernel/areas.ts'
import { type EntityName, entityNames, type Field } from '../../../src-shared/kernel/field.ts'
import { type Language, zoneOf } from '../../../src-shared/kernel/language.ts'
import { roles } from '../../../src-shared/kernel/permissions.ts'
import { roleLabels } from '../../../src-shared/kernel/role-labels.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import type { JobRegister } from '../../jobs/job.ts'
import { longestCellText } from '../exchange/export/cell-text.ts'
import { type Shown, shown } from '../exchange/export/visible-value.ts'
import type { WorkbookColumn } from '../exchange/export/workbook-sheet.ts'
import { codeWord, type HistoryWords, historyWords } from './words.ts'

const columnKeys = [
  'seq',
  'at',
  'user',
  'action',
  'entity',
  'record',
  'field',
  'before',
  'after',
  'batch',
  'id'
] as const
const widths: Readonly<Record<(typeof columnKeys)[number], number>> = {
  seq: 9,
  at: 19,
  user: 22,
  action: 16,
  entity: 18,
  record: 34,
  field: 28,
  before: 40,
  after: 40,
  batch: 30,
  id: 38
}

/** The columns of an exported history. */
export function historyColumns(language: Language): readonly WorkbookColumn[] {
  const words = historyWords(language)
  return columnKeys.map((key) => ({
    key,
    label: words[`column.${key}`],
    width: widths[key],
    as: key === 'seq' ? ('number' as const) : ('text' as const)
  }))
}

/** Makes an entry into rows: one per changed field, one alone for an entry without (a deletion, a purged one). */
export function rowMaker(
  language: Language,
  { country }: JobRegister
): (line: HistoryLine) => Iterable<readonly Shown[]> {
  const words = historyWords(language)
  // The Swedish locale writes instants as `2026-03-14 15:09:26`, which sorts as text.
  const time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zoneOf[country] })
  return function* rows(line) {
    const entity = entityNames.find((name) => name === line.entity)
    const first: readonly Shown[] = [
      line.seq,
      time.format(new Date(line.at)),
      line.user.name,
      words[`did.${line.action}`] ?? line.action,
      entity ? catalogue[entity].labels.one[language] : codeWord(words, 'entity', line.entity),
      line.record.name || (entity ? '' : otherName(words, language, line.record.id))
    ]
    const last: readonly Shown[] = [line.batch?.title ?? null, line.record.id]
    const changes = Object.entries(readableChanges(line.action, line.changes ?? {}))
    if (changes.length === 0) {
      const said = line.changes === null ? words.purged : null
      yield [...first, null, said, said, ...last]
    }
    for (const [key, [before, after]] of changes) {
      const nameOf = (code: string): string =>
        fieldOf(entity, code)?.labels[language] ?? codeWord(words, 'field', code).replace(/^extra\./, '')
      if (line.action === 'purge') {
        yield [...first, codeWord(words, 'field', key), null, purgedCell(key, after, nameOf, language), ...last]
        continue
      }
      const field = fieldOf(entity, key)
      const cell = (value: FieldValue): Shown =>
        fitted(field ? cellOf(line, field, value, language) : looseCell(line, key, value, language))
      yield [...first, nameOf(key), cell(before), cell(after), ...last]
    }
  }
}

function fieldOf(entity: EntityName | undefined, key: string): Field | undefined {
  return entity && catalogue[entity].fields.find((known) => known.key === key)
}

/** What a purge tells of itself: why, of which fields, which entries, and whether restoring repeated it. */
function purgedCell(key: string, value: FieldValue, nameOf: (code: string) => string, language: Language): Shown {
  if (key === 'replayed') return answerLabels.yes[language]
  if (!Array.isArray(value)) return String(value ?? '')
  return value.map((item) => (key === 'fields' ? nameOf(String(item)) : String(item))).join('; ')
}

function cellOf(line: HistoryLine, field: Field, value: FieldValue, language: Language): Shown {
  return shown(field, value, language, (id) => line.refs[id]?.name ?? id)
}

/** A value that no field declares: of users, areas, settings. A key itself tells nobody anything. */
function looseCell({ refs }: HistoryLine, key: string, value: FieldValue, language: Language): Shown {
  if (value === null || typeof value === 'number') return value
  if (key === 'publicKey' || key === 'recoveryPublicKey') return historyWords(language)['value.newKey']
  if (typeof value === 'string') return value
  if ('value' in value) return answerLabels[value.value][language]
  const wordOf = (item: string): string => {
    const role = key === 'roles' && roles.find((known) => known === item)
    return role ? roleLabels[role][language] : (refs[item]?.name ?? item)
  }
  return value.map(wordOf).join('; ')
}

/** A cell holds so much and no more; the whole of it is in the json. */
function fitted(cell: Shown): Shown {
  return typeof cell === 'string' && cell.length > longestCellText ? `${cell.slice(0, longestCellText - 1)}…` : cell
}

/** An area or a setting by its code. */
function otherName(words: HistoryWords, language: Language, code: string): string {
  const area = areas.find((known) => known === code)
  return area ? areaLabels[area][language] : codeWord(words, 'setting', code)
}
