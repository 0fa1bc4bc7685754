import { municipalityEntity } from '../../../../src-shared/features/organisations/municipality.fields.ts'
import { supplierEntity } from '../../../../src-shared/features/organisations/supplier.fields.ts'
import type { NoticeLanguage } from '../../../../src-shared/features/papers/contract.ts'
import { jointArrangementEntity } from '../../../../src-shared/features/protocol/joint-arrangement.fields.ts'
import { processingActivityEntity } from '../../../../src-shared/features/protocol/processing-activity.fields.ts'
import { transferEntity } from '../../../../src-shared/features/protocol/transfer.fields.ts'
import { filled } from '../../../../src-shared/i18n/fill.ts'
import type { Format } from '../../../../src-shared/i18n/format.ts'
import { isAnswer, valueText } from '../../../../src-shared/i18n/value-text.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import { isEmpty } from '../../../../src-shared/kernel/value.ts'
import type { PaperBlock } from '../../../platform/paper/paper.ts'
import { idsIn } from '../../entities/names.ts'
import type { Content } from '../../print/letterhead.ts'
import { jointControllersOf, type Told, type ToldActivity } from '../activities.ts'
import { fieldText } from '../field-text.ts'
import type { NoticePart } from './notice-text.ts'
import { noticeWords } from './notice-words.ts'

/** What a notice is made from. */
export interface NoticeSource {
  readonly municipality: Told
  readonly activity: ToldActivity
  readonly country: Country
  readonly language: NoticeLanguage
  /** For dates and for the words of the register, which have no nynorsk. */
  readonly format: Format
}

/** A notice, and the headings of what the register does not say; they are marked in its text too. */
export interface Notice {
  readonly content: Content
  readonly missing: readonly string[]
}

const order: readonly NoticePart[] = [
  'controller',
  'joint',
  'dpo',
  'purpose',
  'legalBasis',
  'data',
  'sources',
  'recipients',
  'transfers',
  'erasure',
  'automated'
]
/** Said only where there is something to say. */
const optional: ReadonlySet<NoticePart> = new Set(['joint'])

/**
 * What the persons of an activity must be told (GDPR art. 13(1)–(2) and 14(1)–(2)), in that order and in plain words, each
 * part under a question.
 */
export function noticeOf(source: NoticeSource): Notice {
  const words = noticeWords(source.language)
  const missing: string[] = []
  const blocks = order.flatMap((part): readonly PaperBlock[] => {
    const heading = words.headings[part]
    const text = parts[part](source)
    if (text === '' && optional.has(part)) return []
    if (text === '') missing.push(heading)
    return said(heading, text || filled(words.missing, { what: heading }))
  })
  const activity = activityText(source, 'name')
  return {
    missing,
    content: {
      title: filled(words.title, { activity }),
      lines: [filled(words.intro, { owner: ownText(source, 'name') })],
      blocks: [...blocks, ...rightsBlocks(source)]
    }
  }
}

function said(heading: string, text: string): readonly PaperBlock[] {
  return [
    { kind: 'heading', text: heading },
    { kind: 'text', text }
  ]
}

const lines = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n')

function activityText({ activity, format }: NoticeSource, key: string): string {
  return fieldText(fieldOf(processingActivityEntity, key), activity, format, false)
}

function ownText({ municipality, format }: NoticeSource, key: string): string {
  return fieldText(fieldOf(municipalityEntity, key), municipality, format)
}

function labelled(text: string, value: string): string {
  return value === '' ? '' : filled(text, { value })
}

const parts: Readonly<Record<NoticePart, (source: NoticeSource) => string>> = {
  controller: (source) => {
    const { contact } = noticeWords(source.language)
    return lines(
      ownText(source, 'name'),
      labelled(contact.id, ownText(source, 'nationalId')),
      ownText(source, 'address'),
      labelled(contact.email, ownText(source, 'email')),
      labelled(contact.phone, ownText(source, 'phone'))
    )
  },
  joint: jointText,
  dpo: (source) => {
    const email = ownText(source, 'dpoEmail')
    return lines(ownText(source, 'dpoName'), labelled(noticeWords(source.language).contact.email, email))
  },
  purpose: (source) => activityText(source, 'purpose'),
  legalBasis: (source) => lines(...legalBases(source), activityText(source, 'nationalLaw')),
  data: dataText,
  sources: (source) => activityText(source, 'sources'),
  recipients: (source) => lines(activityText(source, 'recipients'), activityText(source, 'processors')),
  transfers: transferText,
  erasure: erasureText,
  automated: (source) => {
    const { automated } = noticeWords(source.language)
    const answer = answerOf(source, 'automatedDecisions')
    return answer === 'yes' ? automated.yes : answer === 'no' ? automated.no : ''
  }
}

/** Who shares the responsibility, what they have agreed in short (art. 26(2)), and whom to turn to. */
function jointText({ activity, language, format }: NoticeSource): string {
  const { contactPoint } = noticeWords(language)
  const textOf = (party: Told, key: string): string => fieldText(fieldOf(supplierEntity, key), party, format)
  const agreed = activity.arrangements.flatMap((one) => {
    const of = (key: string): string => fieldText(fieldOf(jointArrangementEntity, key), one, format)
    return [of('essence'), labelled(contactPoint, of('contactPoint')), of('essenceUrl')]
  })
  return lines(...jointControllersOf(activity, textOf), ...agreed)
}

function legalBases({ activity, format }: NoticeSource): readonly string[] {
  const field = fieldOf(processingActivityEntity, 'legalBases')
  return idsIn(activity.values['legalBases']).map((code) => valueText(field, [code], {}, format))
}

/** Which data about whom, a line for each group of persons; else the activity's own lists. */
function dataText({ activity, language, format }: NoticeSource): string {
  const { about } = noticeWords(language)
  const namesOf = (told: Told, key: string): string =>
    idsIn(told.values[key])
      .map((id) => told.refs[id]?.name ?? id)
      .join(', ')
  const groups = activity.lines.flatMap((line) => {
    const data = namesOf(line, 'data')
    return data === '' ? [] : [filled(about, { subject: namesOf(line, 'subject'), data })]
  })
  const all = fieldText(fieldOf(processingActivityEntity, 'dataCategories'), activity, format)
  return groups.length > 0 ? lines(...groups) : all
}

function transferText(source: NoticeSource): string {
  const { activity, format, language } = source
  const words = noticeWords(language)
  const each = activity.transfers.map((transfer) =>
    ['country', 'recipient', 'basis']
      .map((key) => fieldText(fieldOf(transferEntity, key), transfer, format))
      .filter(Boolean)
      .join(' · ')
  )
  const named = activityText(source, 'thirdCountries')
  if (each.length > 0) return lines(words.countries, ...each)
  if (named !== '') return lines(words.countries, named)
  return answerOf(source, 'thirdCountryTransfer') === 'no' ? words.noTransfers : ''
}

function erasureText(source: NoticeSource): string {
  const { activity, format, language } = source
  const words = noticeWords(language)
  const months = activity.values['erasureMonths']
  const limit =
    activityText(source, 'erasure') ||
    (typeof months === 'number' ? filled(words.erasedAfter, { months: format.number(months) }) : '')
  if (limit === '') return ''
  const kept = activity.values['archiveDuty']
  return lines(limit, kept === 'preserve' || kept === 'partly' ? words.archive : '')
}

function answerOf({ activity }: NoticeSource, key: string): string | null {
  const value = activity.values[key]
  return isAnswer(value) ? value.value : null
}

/** The rights that the legal bases give: to object only against a public task or an interest, to move on consent or contract. */
function rightsBlocks({ activity, country, language }: NoticeSource): readonly PaperBlock[] {
  const { headings, rights, consent, complaint, duty } = noticeWords(language)
  const bases = idsIn(activity.values['legalBases'])
  const on = (...codes: readonly string[]): boolean => codes.some((code) => bases.includes(code))
  const own = [
    rights.access,
    rights.rectify,
    rights.erase,
    rights.restrict,
    ...(isEmpty(activity.values['legalBases']) || on('6.1.e', '6.1.f') ? [rights.object] : []),
    ...(on('6.1.a', '6.1.b', '9.2.a') ? [rights.move] : [])
  ]
  return [
    ...said(headings.duty, duty),
    ...said(headings.rights, own.join('\n')),
    ...(on('6.1.a', '9.2.a') ? said(headings.consent, consent) : []),
    ...said(headings.complaint, complaint[country])
  ]
}
