import { municipalityEntity } from '../../../../src-shared/features/organisations/municipality.fields.ts'
import type { RecordRequest } from '../../../../src-shared/features/papers/contract.ts'
import { processingLineEntity } from '../../../../src-shared/features/protocol/processing-line.fields.ts'
import { transferEntity } from '../../../../src-shared/features/protocol/transfer.fields.ts'
import { type Entity, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { idsIn } from '../../entities/names.ts'
import { type Desk, paperFormat } from '../../print/letterhead.ts'
import type { Told, ToldActivity } from '../activities.ts'
import { fieldText } from '../field-text.ts'
import { type RecordedActivity, recordColumns, type Writing } from './record-columns.ts'
import type { RecordSource } from './record-source.ts'
import { recordWords } from './record-words.ts'

/** An activity in the record. */
export interface RecordEntry {
  readonly id: string
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

const aboutKeys = ['name', 'nationalId', 'address', 'email', 'phone', 'website', 'dpoName', 'dpoEmail']
const lineKeys = ['subject', 'data', 'recipients', 'erasure']
const transferKeys = ['country', 'recipient', 'basis', 'supplementaryMeasures', 'assessedOn']

/** What a record is asked for beside what it is written from. */
type Asked = Pick<RecordRequest, 'language' | 'role' | 'public'>

/** Reads the record; `told` of each activity how far it is. Throws what reading its source throws, and `told`. */
export async function recordModel(
  source: RecordSource,
  asked: Asked,
  desk: Pick<Desk, 'session'>,
  told: (done: number, total: number) => void = () => undefined
): Promise<RecordModel> {
  const format = paperFormat(desk, asked.language)
  const { country } = desk.session.municipality
  const { about, terms } = source
  const writing: Writing = { format, terms, country, public: asked.public, ofUnit: source.unit !== null }
  const columns = recordColumns(asked.role, writing)
  const entries: RecordEntry[] = []
  let joined = 0
  for await (const activity of source.activities()) {
    entries.push(entryOf(activity, columns, writing))
    if (activity.joinings.length > 0) joined++
    told(entries.length, source.count)
  }
  const words = recordWords(asked.language)
  return {
    title: words(`title.${asked.role}`),
    lines: linesOf(source, asked, { count: entries.length, joined }, writing),
    aboutTitle: words(`about.${asked.role}`),
    about: about ? aboutFacts(about, writing) : [],
    columns: columns.map(({ label }) => label),
    lineColumns: labelsOf(processingLineEntity, lineKeys, writing),
    transferColumns: labelsOf(transferEntity, transferKeys, writing),
    entries
  }
}

function linesOf(
  { unit, lines }: RecordSource,
  { language, role, public: open }: Asked,
  { count, joined }: { readonly count: number; readonly joined: number },
  { format: { number } }: Writing
): readonly string[] {
  const words = recordWords(language)
  return [
    words(`law.${role}`),
    ...(unit ? [words('unit', { unit })] : []),
    ...lines,
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
    id: activity.id,
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
