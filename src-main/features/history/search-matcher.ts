import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { HistoryChanges } from '../../../src-shared/features/register/history.ts'
import { answerLabels } from '../../../src-shared/kernel/answer-labels.ts'
import { type EntityName, entityNames, type Field } from '../../../src-shared/kernel/field.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import type { AnswerValue, FieldValue } from '../../../src-shared/kernel/value.ts'
import { dataVersion } from '../../db/data-version.ts'
import type { Database } from '../../db/open.ts'
import { batchTitles } from '../batches/batches.ts'
import { membersOf } from '../entities/bitmap.ts'
import { changeCount } from '../entities/changes.ts'
import { planOf } from '../entities/entity-plan.ts'
import { createNames } from '../entities/names.ts'
import { perConnection } from '../entities/per-connection.ts'
import { createFinder } from '../entities/search/find.ts'
import { infixFrom, lengthOf, wordsOf } from '../entities/search/words.ts'

/** What of an entry is looked at. */
export interface SearchedEntry {
  readonly userId: string
  readonly batchId: string | null
  readonly entity: string
  readonly recordId: string
  /** JSON as stored; null: purged. */
  readonly changes: string | null
}

/** Whether every word of a search stands in an entry. */
export type Matcher = (entry: SearchedEntry) => boolean

/** One word, and everything that is not text in the entry but reads as this word: ids of what is called so, codes. */
interface Word {
  readonly text: string
  readonly stands: (folded: string) => boolean
  readonly ids: ReadonlySet<string>
  /** `<entity>.<field>=<code>` of choices whose label has the word in any language. */
  readonly codes: ReadonlySet<string>
  readonly answers: ReadonlySet<string>
}

const fieldsByKey: ReadonlyMap<string, ReadonlyMap<string, Field>> = new Map(
  entityNames.map((name) => [name, new Map(catalogue[name].fields.map((field) => [field.key, field]))])
)

/**
 * A matcher for a search; null for one without any word. A word is found as elsewhere: anywhere in a word from three
 * letters on, at a word's beginning below that. What is called by it is looked up once and kept for the next stretch.
 */
export function matcherOf(db: Database, search: string): Matcher | null {
  const texts = wordsOf(search)
  if (texts.length === 0) return null
  const kept = keptWords(db, null)
  const state = `${dataVersion(db)}.${changeCount(db)}`
  if (kept.search !== search || kept.state !== state) {
    kept.words = texts.map((text) => wordIn(db, text))
    kept.search = search
    kept.state = state
  }
  const { words } = kept
  return (entry) => matches(words, entry)
}

const keptWords = perConnection<null, { search: string; state: string; words: readonly Word[] }>(() => ({
  search: '',
  state: '',
  words: []
}))

function matches(words: readonly Word[], entry: SearchedEntry): boolean {
  const { userId, batchId, recordId } = entry
  const open = words.filter(
    ({ ids }) => !(ids.has(recordId) || ids.has(userId) || (batchId !== null && ids.has(batchId)))
  )
  if (open.length === 0) return true
  if (entry.changes === null || !mayStandIn(open, entry.changes)) return false
  return standIn(new Set(open), entry.entity, JSON.parse(entry.changes) as HistoryChanges)
}

const plainLetters = /^[\0-\x7fæøåäö«»“”‘’–—…•·]*$/
const spelledLetters = /[æøåäö]/

/**
 * A look at the JSON as it stands, before it is read field by field, which costs five times as much: letters and digits
 * are not escaped in it, so that a word that stands in a value stands there, too. Keys and codes may let too much
 * through, never too little; other letters than our own are left to the exact look.
 */
function mayStandIn(open: readonly Word[], json: string): boolean {
  const lower = json.toLowerCase()
  if (!plainLetters.test(lower)) return true
  const spelled = spelledLetters.test(lower)
    ? lower.replaceAll('å', 'aa').replace(/[øö]/g, 'oe').replace(/[æä]/g, 'ae')
    : lower
  return open.every((word) => spelled.includes(word.text) || namedIn(word, json))
}

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

function namedIn({ ids, codes, answers }: Word, json: string): boolean {
  return (ids.size > 0 && anyId.test(json)) || codes.size > 0 || (answers.size > 0 && json.includes('"value":'))
}

function standIn(open: Set<Word>, entity: string, changes: HistoryChanges): boolean {
  const fields = fieldsByKey.get(entity)
  for (const key in changes) {
    for (const value of changes[key] ?? []) {
      if (value === null || value === '') continue
      const folded = textsIn(value, fields?.get(key)).map(fold)
      for (const word of open) if (stands(word, value, `${entity}.${key}`, folded)) open.delete(word)
      if (open.size === 0) return true
    }
  }
  return false
}

function stands(word: Word, value: NonNullable<FieldValue>, field: string, folded: readonly string[]): boolean {
  if (folded.some(word.stands)) return true
  if (typeof value === 'string') return word.ids.has(value) || word.codes.has(`${field}=${value}`)
  if (typeof value === 'number') return false
  if ('value' in value) return word.answers.has(value.value)
  return value.some((item) => word.ids.has(item) || word.codes.has(`${field}=${item}`))
}

/** What of a value is text; of references and choices their names are looked at, not their ids and codes. */
function textsIn(value: NonNullable<FieldValue>, field: Field | undefined): readonly string[] {
  if (field?.kind === 'ref' || field?.kind === 'refs' || field?.kind === 'choice' || field?.kind === 'choices')
    return []
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (!('value' in value)) return value
  return [value.reason, value.word, value.source, value.on].filter((text) => text !== undefined)
}

function wordIn(db: Database, text: string): Word {
  const short = lengthOf(text) < infixFrom
  const stand = (folded: string): boolean =>
    short ? folded.startsWith(text) || folded.includes(` ${text}`) : folded.includes(text)
  const labelled = (labels: Readonly<Record<string, string>>): boolean =>
    Object.values(labels).some((label) => stand(fold(label)))
  const codes = entityNames.flatMap((name) =>
    catalogue[name].fields.flatMap((field) =>
      field.kind === 'choice' || field.kind === 'choices'
        ? field.choices.filter(({ labels }) => labelled(labels)).map(({ code }) => `${name}.${field.key}=${code}`)
        : []
    )
  )
  const answers = (Object.keys(answerLabels) as AnswerValue[]).filter((answer) => labelled(answerLabels[answer]))
  return { text, stands: stand, ids: idsCalled(db, text, stand), codes: new Set(codes), answers: new Set(answers) }
}

/** Ids of every record, user and import whose name has the word. */
function idsCalled(db: Database, word: string, stand: (folded: string) => boolean): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const entity of entityNames) for (const id of recordsCalled(db, entity, word)) ids.add(id)
  const users = db.prepare<[], { id: string; name: string }>('SELECT id, name FROM user').all()
  for (const { id, name } of users) if (stand(fold(name))) ids.add(id)
  for (const { id, title } of batchTitles(db, createNames(db))) if (stand(fold(title))) ids.add(id)
  return ids
}

function recordsCalled(db: Database, entity: EntityName, word: string): readonly string[] {
  const { table } = planOf(entity).entity
  const maxSeq = db.prepare<[], number>(`SELECT coalesce(max(seq), 0) FROM ${table}`).pluck().get() ?? 0
  // The second tier: those whose title has the word, whether it begins with it or not.
  const titles = createFinder(db, table).find(word, maxSeq)?.tiers[1]
  if (!titles) return []
  const idOf = db.prepare<[number], string>(`SELECT id FROM ${table} WHERE seq = ?`).pluck()
  return membersOf(titles).flatMap((seq) => idOf.get(seq) ?? [])
}
