import type { Askable, AskResult } from '../../../src-shared/features/agreements/contract.ts'
import { oversightEntity } from '../../../src-shared/features/agreements/oversight.fields.ts'
import { oversightQuestionEntity } from '../../../src-shared/features/agreements/oversight-question.fields.ts'
import { standardQuestions } from '../../../src-shared/features/agreements/standard-questions.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { type Entity, fieldOf } from '../../../src-shared/kernel/field.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { type Language, languages } from '../../../src-shared/kernel/language.ts'
import type { Context, Session } from '../../ipc/context.ts'
import { newId } from '../../platform/ids.ts'
import { insertBatch, subject } from '../batches/batches.ts'
import { takeChangedEntities } from '../entities/changes.ts'
import { authorOf } from '../entities/handlers/entity-handlers.ts'
import { storedRecord } from '../entities/handlers/reading.ts'
import { createReader, type StoredRecord } from '../entities/record-reader.ts'
import { writeRecords } from '../entities/records.ts'
import { seqsReferringTo } from '../entities/references.ts'

/** What an oversight can ask beside what it asks already. Throws record.notFound. */
export function askable({ oversight }: ChannelParsed<'oversight.askable'>, session: Session): Askable {
  const record = storedRecord(session, 'oversight', oversight)
  const asked = questionsOf(session, oversight)
  const last = othersOf(session, record)
    .map(({ id, values }) => ({
      id,
      on: dayOf(values),
      count: notAsked(textsOf(questionsOf(session, id)), asked).length
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))[0]
  return { standard: standard('da', asked).length, last: last ?? null }
}

/** Puts questions into an oversight, as one batch. Throws what `oversight.ask` names. */
export function ask({ oversight, from, language }: ChannelParsed<'oversight.ask'>, context: Context): AskResult {
  const { session } = context
  const { db, user } = session
  const record = storedRecord(session, 'oversight', oversight)
  if (record.deletedAt !== null) throw new AppError('record.deleted')
  if (from !== null && !othersOf(session, record).some(({ id }) => id === from)) throw new AppError('record.notFound')
  const asked = questionsOf(session, oversight)
  const texts = from === null ? standard(language, asked) : notAsked(textsOf(questionsOf(session, from)), asked)
  if (texts.length === 0) return { count: 0, batchId: null }
  const at = context.now()
  const batchId = newId()
  const first = Math.max(0, ...asked.map(({ values }) => Number(values['number'] ?? 0))) + 1
  writeRecords(db, { ...authorOf(context), batchId, now: () => at }, ({ of }) => {
    for (const [place, name] of texts.entries())
      of('oversightQuestion').insert({ oversight, number: first + place, name }, { origin: 'typed' })
  })
  const title = subject('oversight', oversight)
  insertBatch(db, { id: batchId, kind: 'bulk', at, userId: user.id, title, counts: { created: texts.length } })
  context.changed(...takeChangedEntities(db))
  return { count: texts.length, batchId }
}

/** The standard questions in a language, without those that are asked in any. */
function standard(language: Language, asked: readonly StoredRecord[]): readonly string[] {
  const seen = new Set(textsOf(asked).map(fold))
  return standardQuestions
    .filter((question) => !languages.some((one) => seen.has(fold(question[one]))))
    .map((question) => question[language])
}

/** Those that are not asked yet, whatever the spelling, each once. */
function notAsked(texts: readonly string[], asked: readonly StoredRecord[]): readonly string[] {
  const seen = new Set(textsOf(asked).map(fold))
  return texts.filter((text) => {
    const known = text === '' || seen.has(fold(text))
    seen.add(fold(text))
    return !known
  })
}

function textsOf(questions: readonly StoredRecord[]): readonly string[] {
  return questions.map(({ values }) => String(values['name'] ?? ''))
}

/** An oversight's questions in their order. */
function questionsOf(session: Session, oversight: string): readonly StoredRecord[] {
  const number = ({ values }: StoredRecord): number => Number(values['number'] ?? Number.POSITIVE_INFINITY)
  return referring(session, oversightQuestionEntity, 'oversight', oversight).sort((a, b) => number(a) - number(b) || 0)
}

/** The other oversights of the agreement that it is of. */
function othersOf(session: Session, { id, values: { agreement } }: StoredRecord): readonly StoredRecord[] {
  if (typeof agreement !== 'string') return []
  return referring(session, oversightEntity, 'agreement', agreement).filter((other) => other.id !== id)
}

function referring({ db, municipality }: Session, entity: Entity, by: string, id: string): StoredRecord[] {
  return createReader(db, entity.name, municipality.id)
    .bySeq(seqsReferringTo(db, fieldOf(entity, by), id, municipality.id))
    .filter(({ deletedAt }) => deletedAt === null)
}

function dayOf({ completedOn, plannedOn }: StoredRecord['values']): string | null {
  const day = completedOn ?? plannedOn
  return typeof day === 'string' && day !== '' ? day : null
}
