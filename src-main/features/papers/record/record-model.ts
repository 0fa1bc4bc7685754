import { setImmediate as others } from 'node:timers/promises'
import { municipalityEntity } from '../../../../src-shared/features/organisations/municipality.fields.ts'
import type { RecordRequest } from '../../../../src-shared/features/papers/contract.ts'
import { processingLineEntity } from '../../../../src-shared/features/protocol/processing-line.fields.ts'
import { transferEntity } from '../../../../src-shared/features/protocol/transfer.fields.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { type Entity, fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { Context } from '../../../ipc/context.ts'
import { createNames, idsIn } from '../../entities/names.ts'
import { paperFormat } from '../../print/deliver.ts'
import { type Reading, type Told, type ToldActivity, toldActivities, toldRecord } from '../activities.ts'
import { fieldText } from '../field-text.ts'
import { createTerms } from '../terms.ts'
import { activityIds } from './activity-ids.ts'
import { joiningsOf } from './joinings.ts'
import { type RecordedActivity, recordColumns, type Writing } from './record-columns.ts'
import { recordWords } from './record-words.ts'

/** An activity in the record. */
export interface RecordEntry {
  readonly name: string
  /** Beside the record's columns; `missing` where the law wants something that nobody has said. */
  readonly texts: readonly string[]
  readonly missing: readonly boolean[]
  /** Which data about whom go to whom, and how long they are kept; then what is in no such group. */
  readonly lines: readonly (readonly string[])[]
  readonly transfers: readonly (readonly string[])[]
}

/** The whole record, before it is written as one kind of file or another. */
export interface RecordModel {
  readonly title: string
  readonly lines: readonly string[]
  readonly aboutTitle: string
  readonly about: readonly { readonly label: string; readonly text: string }[]
  readonly columns: readonly string[]
  readonly lineColumns: readonly string[]
  readonly transferColumns: readonly string[]
  readonly entries: readonly RecordEntry[]
}

/** Activities read at once: a few milliseconds. */
const chunk = 100
const aboutKeys = ['name', 'nationalId', 'address', 'email', 'phone', 'website', 'dpoName', 'dpoEmail']
const lineKeys = ['subject', 'data', 'recipients', 'erasure']
const transferKeys = ['country', 'recipient', 'basis', 'supplementaryMeasures', 'assessedOn']

/** Reads the record. Throws request.locked when the register was locked meanwhile. */
export async function recordModel(request: RecordRequest, context: Context): Promise<RecordModel> {
  const { db, municipality } = context.session
  const format = paperFormat(context, request.language)
  const terms = createTerms(db, request.language)
  const writing: Writing = {
    format,
    terms,
    country: municipality.country,
    public: request.public,
    ofUnit: request.unit !== null
  }
  const reading: Reading = { db, municipalityId: municipality.id, terms }
  const columns = recordColumns(request.role, writing)
  const joined = request.unit === null ? [] : joiningsOf(context, request.unit)
  const joinings = Map.groupBy(joined, ({ activity }) => activity)
  const ids = activityIds(db, municipality.id, request, joined)
  const about = toldRecord(reading, municipalityEntity, municipality.id)
  const entries: RecordEntry[] = []
  for (let from = 0; from < ids.length; from += chunk) {
    for (const activity of toldActivities(reading, ids.slice(from, from + chunk)))
      entries.push(entryOf({ ...activity, joinings: joinings.get(activity.id) ?? [] }, columns, writing))
    await others()
    if (!db.open) throw new AppError('request.locked')
  }
  const words = recordWords(request.language)
  return {
    title: words(`title.${request.role}`),
    lines: linesOf(request, entries.length, ids.filter((id) => joinings.has(id)).length, context),
    aboutTitle: words(`about.${request.role}`),
    about: about ? aboutFacts(about, writing) : [],
    columns: columns.map(({ label }) => label),
    lineColumns: labelsOf(processingLineEntity, lineKeys, writing),
    transferColumns: labelsOf(transferEntity, transferKeys, writing),
    entries
  }
}

function linesOf(
  { language, role, unit, public: open }: RecordRequest,
  count: number,
  joined: number,
  context: Context
): string[] {
  const words = recordWords(language)
  const { number } = paperFormat(context, language)
  const name = unit === null ? null : createNames(context.session.db).of('organisationUnit', unit)?.name
  return [
    words(`law.${role}`),
    ...(name ? [words('unit', { unit: name })] : []),
    ...(open ? [words('public')] : []),
    words(count === 1 ? 'count_one' : 'count_other', { number: number(count) }),
    ...(joined > 0 ? [words('joined.count', { number: number(joined) })] : [])
  ]
}

function aboutFacts(municipality: Told, { format }: Writing): RecordModel['about'] {
  return aboutKeys.flatMap((key) => {
    const field = fieldOf(municipalityEntity, key)
    const text = fieldText(field, municipality, format)
    return text === '' ? [] : [{ label: format.label(field.labels), text }]
  })
}

function labelsOf(entity: Entity, keys: readonly string[], { format }: Writing): readonly string[] {
  return keys.map((key) => format.label(fieldOf(entity, key).labels))
}

function textsOf(entity: Entity, keys: readonly string[], record: Told, { format }: Writing): readonly string[] {
  return keys.map((key) => fieldText(fieldOf(entity, key), record, format))
}

function entryOf(activity: RecordedActivity, columns: ReturnType<typeof recordColumns>, writing: Writing): RecordEntry {
  const words = recordWords(writing.format.language)
  const texts = columns.map((column) => column.text(activity))
  return {
    name: texts[0] || words('unnamed'),
    texts,
    missing: columns.map((column, at) => texts[at] === '' && column.wanted(activity)),
    lines: [
      ...activity.lines.map((line) => textsOf(processingLineEntity, lineKeys, line, writing)),
      ...unlinked(activity, writing)
    ],
    transfers: activity.transfers.map((transfer) => textsOf(transferEntity, transferKeys, transfer, writing))
  }
}

/** Whom and what the activity names in no group: each person alone, then data and recipients without a person. */
function unlinked({ values, refs, lines }: ToldActivity, { format }: Writing): readonly (readonly string[])[] {
  const left = (key: string, ofLine: string): readonly string[] => {
    const linked = new Set(lines.flatMap((line) => idsIn(line.values[ofLine])))
    return idsIn(values[key])
      .filter((id) => !linked.has(id))
      .map((id) => refs[id]?.name ?? id)
  }
  const data = left('dataCategories', 'data').join(', ')
  const recipients = left('recipients', 'recipients').join(', ')
  const persons = left('subjects', 'subject').map((name) => [name, '', '', ''])
  if (data === '' && recipients === '') return persons
  return [...persons, [recordWords(format.language)('unlinked'), data, recipients, '']]
}
