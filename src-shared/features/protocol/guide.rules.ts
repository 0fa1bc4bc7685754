import { type Answer, type FieldValue, isEmpty, type RefView, type Values } from '../../kernel/value.ts'
import { unlinkedOf } from './links.rules.ts'

/** One matter that the guide asks about; its texts are `guide:ask.<key>`, `article.<key>`, `law.<key>`, `example.<key>`. */
export interface GuideStep {
  readonly key: GuideKey
  /** Fields that are asked for, and those behind "more". */
  readonly fields: readonly string[]
  readonly more: readonly string[]
  /** Belongs to the record of GDPR art. 30(1); the rest is asked by other articles. */
  readonly controllerRecord: boolean
  /** Belongs to the processor's record (art. 30(2)), which says less. */
  readonly processorRecord: boolean
}

/** The matters, in the order they are asked: from what everybody knows to what one has to look up. */
export const guideKeys = [
  'what',
  'whose',
  'why',
  'law',
  'whom',
  'data',
  'recipients',
  'links',
  'systems',
  'abroad',
  'erasure',
  'protection',
  'told'
] as const
/** A matter of the guide. */
export type GuideKey = (typeof guideKeys)[number]

const both = { controllerRecord: true, processorRecord: true }
const controller = { controllerRecord: true, processorRecord: false }
const neither = { controllerRecord: false, processorRecord: false }

/** What the guide asks of a processing activity; a field is asked for once. */
export const guideSteps: readonly GuideStep[] = [
  { key: 'what', fields: ['name'], more: ['kle', 'los', 'state'], ...both },
  { key: 'whose', fields: ['unit', 'responsible', 'role', 'onBehalfOf', 'jointControllers'], more: [], ...both },
  { key: 'why', fields: ['purpose'], more: [], ...controller },
  { key: 'law', fields: ['legalBases', 'nationalLaw'], more: ['legalBasisNote'], ...neither },
  { key: 'whom', fields: ['subjects'], more: ['subjectCount', 'vulnerableGroups'], ...controller },
  { key: 'data', fields: ['dataCategories'], more: ['sources'], ...controller },
  { key: 'recipients', fields: ['recipients'], more: [], ...controller },
  { key: 'links', fields: [], more: [], ...controller },
  { key: 'systems', fields: ['systems', 'processors'], more: [], ...neither },
  { key: 'abroad', fields: ['thirdCountryTransfer', 'thirdCountries'], more: [], ...both },
  {
    key: 'erasure',
    fields: ['erasure', 'erasureMonths', 'erasureFrom', 'erasureProcedure', 'archiveDuty'],
    more: ['erasureRule', 'nextErasureOn', 'archiveRule'],
    ...controller
  },
  { key: 'protection', fields: ['measures', 'access'], more: [], ...both },
  {
    key: 'told',
    fields: ['informationGiven', 'informationHow'],
    more: ['informationUrl', 'automatedDecisions'],
    ...neither
  }
]

/** What stands beside an activity's fields, as far as the guide looks at it. */
export interface GuidePieces {
  readonly lines: number
  /** How many of the categories of persons, data and recipients no line links. */
  readonly unlinked: number
  readonly transfers: number
  readonly transfersWithoutBasis: number
}

/** What stands beside an activity that is not stored yet: nothing, so that all it names has still to be linked. */
export function noPieces(values: Values): GuidePieces {
  const { subjects, data, recipients } = unlinkedOf(values, [])
  const unlinked = subjects.length + data.length + recipients.length
  return { lines: 0, unlinked, transfers: 0, transfersWithoutBasis: 0 }
}

/** Something that a matter lacks: one of its fields, or pieces. */
export interface GuideLack {
  readonly step: GuideKey
  readonly what: string
}

/** What the law asks of each matter besides an answer: the fields that have to say something. */
const needed: Readonly<Record<GuideKey, readonly string[]>> = {
  what: ['name'],
  whose: ['unit', 'responsible', 'role'],
  why: ['purpose'],
  law: ['legalBases'],
  whom: ['subjects'],
  data: ['dataCategories'],
  recipients: ['recipients'],
  links: [],
  systems: ['systems'],
  abroad: ['thirdCountryTransfer'],
  erasure: ['erasure'],
  protection: ['measures'],
  told: ['informationGiven']
}

/** What an activity's matter lacks; what a processor's record need not say (art. 30(2)) lacks nothing. */
export function lacksOf(
  { key, processorRecord }: GuideStep,
  values: Values,
  pieces: GuidePieces
): readonly GuideLack[] {
  const processor = values['role'] === 'processor'
  if (processor && !processorRecord) return []
  const fields = [...needed[key], ...(key === 'whose' ? partiesOf(values) : [])].filter((field) =>
    unsaid(values[field])
  )
  return [...fields, ...(key === 'links' || key === 'abroad' ? piecesLacking(key, values, pieces) : [])].map(
    (what) => ({
      step: key,
      what
    })
  )
}

/** Whether a matter is part of the record that the municipality must have in the role that the activity says. */
export function inRecord(step: GuideStep, values: Values): boolean {
  return values['role'] === 'processor' ? step.processorRecord : step.controllerRecord
}

/** Where one goes on: the first matter that lacks something, null when none does. */
export function firstOpen(values: Values, pieces: GuidePieces): GuideKey | null {
  return guideSteps.find((step) => lacksOf(step, values, pieces).length > 0)?.key ?? null
}

/** The matter that asks for a field, null for a field that none asks for. */
export function stepOfField(field: string): GuideKey | null {
  return guideSteps.find(({ fields, more }) => fields.includes(field) || more.includes(field))?.key ?? null
}

/** The other parties have to be named: for whom it is processed, with whom purposes and means are decided. */
function partiesOf({ role }: Values): readonly string[] {
  if (role === 'processor') return ['onBehalfOf']
  return role === 'joint' ? ['jointControllers'] : []
}

function piecesLacking(key: 'links' | 'abroad', values: Values, pieces: GuidePieces): readonly string[] {
  if (key === 'links') return pieces.unlinked > 0 || pieces.lines === 0 ? ['links'] : []
  const goes = (values['thirdCountryTransfer'] as Answer | null | undefined)?.value === 'yes'
  if (goes && pieces.transfers === 0) return ['transfers']
  return pieces.transfersWithoutBasis > 0 ? ['transferBasis'] : []
}

function unsaid(value: FieldValue | undefined): boolean {
  return isEmpty(value) || (value as Answer | null)?.value === 'unknown'
}

/** What may be the answer, and why; the values are taken over one by one by whoever fills in. */
export interface GuideProposal {
  /** A field of the activity. */
  readonly field: string
  /** A referred record's id, a choice's code, a text; for `measures` the field of a system that says yes to it. */
  readonly value: string
  /** A chosen system, an agreement about one, what the unit uses, activities like this one, or the vocabulary. */
  readonly because: 'system' | 'agreement' | 'unit' | 'alike' | 'vocabulary'
  /** The systems or the agreement; for activities like this one none. */
  readonly names: readonly string[]
}

/** What may be the answers of an activity, each value of a field once, and what the referred records are called. */
export interface GuideProposals {
  readonly proposals: readonly GuideProposal[]
  readonly refs: Readonly<Record<string, RefView>>
}

/**
 * A field with a proposal taken over: one more of several, one more line of a long text, or the text. `text` is what the
 * proposal says on the screen.
 */
export function withProposal(kind: string, before: FieldValue | undefined, value: string, text: string): FieldValue {
  if (kind === 'refs' || kind === 'choices' || kind === 'list') {
    const list = Array.isArray(before) ? (before as readonly string[]) : []
    return list.includes(value) ? list : [...list, value]
  }
  const written = typeof before === 'string' ? before : ''
  return kind === 'longText' && written !== '' ? `${written}\n${text}` : text
}

/** The question that a list of countries answers with yes, null for other fields. */
export function questionOf(field: string): string | null {
  return field === 'thirdCountries' ? 'thirdCountryTransfer' : null
}

/** Whether a field says already what is proposed. */
export function saysAlready(kind: string, before: FieldValue | undefined, value: string, text: string): boolean {
  if (Array.isArray(before)) return before.includes(value)
  if (typeof before !== 'string') return false
  return kind === 'longText' ? before.includes(text) : before !== ''
}
