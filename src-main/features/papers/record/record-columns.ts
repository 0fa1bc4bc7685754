import { supplierEntity } from '../../../../src-shared/features/organisations/supplier.fields.ts'
import type { RecordRole } from '../../../../src-shared/features/papers/contract.ts'
import { processingActivityEntity } from '../../../../src-shared/features/protocol/processing-activity.fields.ts'
import { transferEntity } from '../../../../src-shared/features/protocol/transfer.fields.ts'
import type { Format } from '../../../../src-shared/i18n/format.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import { isEmpty } from '../../../../src-shared/kernel/value.ts'
import { idsIn } from '../../entities/names.ts'
import { isShown } from '../../print/paper-fields.ts'
import { jointControllersOf, type ToldActivity } from '../activities.ts'
import { fieldText } from '../field-text.ts'
import type { Terms } from '../terms.ts'
import type { Joining } from './joinings.ts'
import { type RecordWord, recordWords } from './record-words.ts'

/** What the record is written with. */
export interface Writing {
  readonly format: Format
  readonly terms: Terms
  readonly country: Country
  /** For the public: without reasons, and without the columns that are for the house. */
  readonly public: boolean
  /** Of a unit: with what it has joined. */
  readonly ofUnit: boolean
}

/** An activity in a record, with the units of the record that have joined it. */
export interface RecordedActivity extends ToldActivity {
  readonly joinings: readonly Joining[]
}

/** Something that the record says of each activity. */
export interface RecordColumn {
  readonly label: string
  text(activity: RecordedActivity): string
  /** Whether the law wants it of this activity, so that an empty one is said. */
  wanted(activity: RecordedActivity): boolean
}

interface Options {
  /** The letter of article 30 that it answers. */
  readonly letter?: string
  readonly wanted?: true | ((activity: RecordedActivity) => boolean)
  /** What it is called here, where that is not the field's own name. */
  readonly as?: RecordWord
}

type Column = (writing: Writing) => readonly RecordColumn[]

/** A field of the activity as a column; who reads it is the catalogue's to say (`audience`). */
function field(key: string, options: Options = {}): Column {
  const of = fieldOf(processingActivityEntity, key)
  return (writing) => {
    const { format, country } = writing
    if (!isShown(of, country) || (writing.public && of.audience !== 'public')) return []
    const label = options.as ? recordWords(format.language)(options.as) : format.label(of.labels)
    const textOf = (record: Pick<RecordedActivity, 'values' | 'refs'>) => fieldText(of, record, format, !writing.public)
    return column(label, options, (activity) => besideOwn(key, activity, textOf, writing))
  }
}

/** A field's common text; where units have it otherwise, first what each has. */
function besideOwn(
  key: string,
  activity: RecordedActivity,
  textOf: (record: Pick<RecordedActivity, 'values' | 'refs'>) => string,
  { format }: Writing
): string {
  const words = recordWords(format.language)
  const common = textOf(activity)
  const own = activity.joinings.flatMap(({ unitName, own: said, refs }) =>
    key in said ? [words('own.of', { unit: unitName, text: textOf({ values: said, refs }) })] : []
  )
  if (own.length === 0) return common
  return [...own, ...(common === '' ? [] : [words('own.common', { text: common })])].join('\n')
}

function column(label: string, { letter, wanted }: Options, text: RecordColumn['text']): readonly RecordColumn[] {
  const needed = typeof wanted === 'function' ? wanted : () => wanted ?? false
  return [{ label: letter ? `${letter}) ${label}` : label, text, wanted: needed }]
}

/** The data categories of some levels: the law tells ordinary, special and criminal data apart. */
function data(letter: string, as: RecordWord, levels: readonly (string | null)[], wanted?: Options['wanted']): Column {
  return (writing) =>
    column(recordWords(writing.format.language)(as), { letter, ...(wanted && { wanted }) }, (activity) => {
      const terms = idsIn(activity.values['dataCategories']).map((id) => writing.terms.of('dataCategory', id))
      return terms.flatMap((term) => (term && levels.includes(term.level) ? [term.name] : [])).join(', ')
    })
}

const dataLevels = (letter: string): readonly Column[] => [
  data(letter, 'data.ordinary', ['ordinary', 'confidential', null], ({ values }) => isEmpty(values['dataCategories'])),
  data(letter, 'data.special', ['special']),
  data(letter, 'data.criminal', ['criminal']),
  data(letter, 'data.nationalNumber', ['nationalNumber'])
]

const [recipient, country, basis, supplementary] = ['recipient', 'country', 'basis', 'supplementaryMeasures'].map(
  (key) => fieldOf(transferEntity, key)
)

/** Every transfer of an activity, a line each: the country, who gets it, on which basis and with which safeguards. */
function transfers(letter: string): Column {
  return (writing) =>
    column(recordWords(writing.format.language)('label.transfers'), { letter }, (activity) =>
      activity.transfers
        .map((transfer) =>
          [country, recipient, basis, supplementary]
            .flatMap((one) => (one ? [fieldText(one, transfer, writing.format)] : []))
            .filter(Boolean)
            .join(' · ')
        )
        .join('\n')
    )
}

/** In a unit's record: that an activity is a common one, whose, and who has joined it since when and by which system. */
const joined: Column = (writing) => {
  if (!writing.ofUnit) return []
  const words = recordWords(writing.format.language)
  return column(words('joined.label'), {}, ({ joinings, values, refs }) => {
    if (joinings.length === 0) return ''
    const from = refs[String(values['unit'])]?.name
    const since = joinings.map(({ unitName, joinedOn, system }) => {
      const on = joinedOn === null ? '' : writing.format.date(joinedOn)
      const said = words(on === '' ? 'joined.undated' : 'joined.since', { unit: unitName, on })
      return system === null || writing.public ? said : `${said} ${words('joined.through', { system })}`
    })
    return [from ? words('joined.from', { unit: from }) : words('joined.label'), ...since].join('\n')
  })
}

/** Names of joint controllers, and how to reach those with whom there is an arrangement (art. 30(1)(a)). */
function jointControllers(letter: string): Column {
  const of = fieldOf(processingActivityEntity, 'jointControllers')
  const wanted = ({ values }: ToldActivity): boolean => values['role'] === 'joint'
  return (writing) =>
    column(writing.format.label(of.labels), { letter, wanted }, (activity) =>
      jointControllersOf(activity, (party, key) => fieldText(fieldOf(supplierEntity, key), party, writing.format)).join(
        '\n'
      )
    )
}

/** Whether nothing is said of when the data are erased. */
const noLimit = ({ values, lines }: ToldActivity): boolean =>
  isEmpty(values['erasureMonths']) &&
  isEmpty(values['erasureRule']) &&
  lines.every((line) => isEmpty(line.values['erasure']))

const place = [field('name'), field('unit'), joined, field('number'), field('state')]
const rest = [field('kle'), field('los'), field('note'), field('url')]

const columns: Readonly<Record<RecordRole, readonly Column[]>> = {
  controller: [
    ...place,
    field('role', { letter: 'a' }),
    jointControllers('a'),
    field('responsible'),
    field('purpose', { letter: 'b', wanted: true }),
    field('legalBases', { letter: 'b', wanted: true }),
    field('nationalLaw', { letter: 'b' }),
    field('legalBasisNote', { letter: 'b' }),
    field('subjects', { letter: 'c', wanted: true }),
    field('subjectCount', { letter: 'c' }),
    field('vulnerableGroups', { letter: 'c' }),
    ...dataLevels('c'),
    field('sources', { letter: 'c' }),
    field('recipients', { letter: 'd', wanted: true }),
    field('processors', { letter: 'd' }),
    field('systems'),
    field('thirdCountryTransfer', { letter: 'e', wanted: ({ transfers }) => transfers.length === 0 }),
    field('thirdCountries', { letter: 'e' }),
    transfers('e'),
    field('erasure', { letter: 'f', wanted: noLimit }),
    field('erasureMonths', { letter: 'f' }),
    field('erasureFrom', { letter: 'f' }),
    field('erasureRule', { letter: 'f' }),
    field('erasureProcedure', { letter: 'f' }),
    field('archiveDuty', { letter: 'f' }),
    field('archiveRule', { letter: 'f' }),
    field('measures', { letter: 'g', wanted: true }),
    field('access', { letter: 'g' }),
    field('informationGiven'),
    field('informationHow'),
    field('informationUrl'),
    field('automatedDecisions'),
    ...rest
  ],
  processor: [
    ...place,
    field('onBehalfOf', { letter: 'a', wanted: true }),
    field('responsible'),
    field('purpose', { letter: 'b', wanted: true, as: 'label.processing' }),
    field('subjects', { letter: 'b' }),
    ...dataLevels('b').map(
      (one): Column =>
        (writing) =>
          one(writing).map((made) => ({ ...made, wanted: () => false }))
    ),
    field('processors', { as: 'label.subProcessors' }),
    field('systems'),
    field('thirdCountryTransfer', { letter: 'c', wanted: ({ transfers }) => transfers.length === 0 }),
    field('thirdCountries', { letter: 'c' }),
    transfers('c'),
    field('measures', { letter: 'd', wanted: true }),
    field('access', { letter: 'd' }),
    ...rest
  ]
}

/**
 * What the record says of each activity, in the order of GDPR art. 30(1)(a)–(g) or 30(2)(a)–(d); the letter stands before
 * what answers it.
 */
export function recordColumns(role: RecordRole, writing: Writing): readonly RecordColumn[] {
  const updated = column(recordWords(writing.format.language)('updated'), {}, ({ updatedAt }) =>
    writing.format.instant(updatedAt)
  )
  return [...columns[role].flatMap((one) => one(writing)), ...(writing.public ? [] : updated)]
}
