import type { Field } from '../../../../../src-shared/kernel/field.ts'
import { parseNationalId } from '../../../../../src-shared/kernel/identifiers/national-id.ts'
import type { Country } from '../../../../../src-shared/kernel/language.ts'
import type { Aim } from '../header/lexicon.ts'
import { findEmail, findUrl } from '../values/address.ts'
import { findAnswer, plainAnswer } from '../values/answer.ts'
import { choiceFinder } from '../values/choice.ts'
import { findDate } from '../values/date-text.ts'
import { dateOfNumber } from '../values/text-parser.ts'
import { findWholeNumber } from '../values/whole-number.ts'
import {
  type ColumnProfile,
  type DistinctValue,
  looksLikeCompany,
  looksLikePerson,
  looksLikeUnit,
  shareOf,
  uniqueness
} from './profile.ts'

/** Shares that several aims ask for; judged once per column. */
export interface ValueShares {
  readonly profile: ColumnProfile
  readonly dates: number
  readonly partialDates: number
  readonly answers: number
  readonly emails: number
  readonly numbers: number
  readonly nationalIds: number
}

/** What a column's values are, in shares of its filled cells. */
export function sharesOf(profile: ColumnProfile, country: Country): ValueShares {
  return {
    profile,
    dates: shareOf(profile, isDate),
    partialDates: shareOf(profile, (v) => isPartialDate(v)),
    answers: shareOf(profile, isAnswer),
    emails: shareOf(profile, (v) => v.text.includes('@') && findEmail(v.text) !== undefined),
    numbers: shareOf(profile, (v) => typeof v.cell === 'number' || /^[-+]?\d[\d .,]*$/.test(v.text)),
    nationalIds: shareOf(profile, (v) => parseNationalId(v.text, country)?.valid === true)
  }
}

function isDate(value: DistinctValue): boolean {
  const { cell, text } = value
  if (typeof cell === 'number') return dateOfNumber(cell) !== null
  if (typeof cell === 'object' && cell !== null && 'date' in cell) return cell.shows === undefined
  return /\d/.test(text) && text.length <= 60 && findDate(text).kind === 'date'
}

function isPartialDate(value: DistinctValue): boolean {
  const { cell, text } = value
  if (typeof cell === 'object' && cell !== null && 'date' in cell) return cell.shows !== undefined
  return typeof cell === 'string' && text.length <= 30 && findDate(text).kind === 'partial'
}

function isAnswer(value: DistinctValue): boolean {
  return value.text.length <= 60 && findAnswer(value.text) !== undefined
}

/** Below this many values there is little to go by. */
const fewValues = 3

/**
 * What a column's values say for an aim: 1 they are just that, 0 they say nothing, -1 they cannot be that. With few
 * values, less.
 */
export function evidenceFor(aim: Aim, shares: ValueShares, country: Country): number {
  if (shares.profile.filled === 0) return 0
  const said = aim.lookup ? lookupEvidence(aim.lookup.key, shares) : fieldEvidence(aim.field, shares, country)
  return shares.profile.filled < fewValues ? said * 0.6 : said
}

function lookupEvidence(key: string, shares: ValueShares): number {
  if (key === 'email') return fromShare(shares.emails, 0.3)
  return fromShare(shares.nationalIds, 0.25)
}

/** A share as evidence: much speaks for it, next to nothing against it. */
function fromShare(share: number, least: number): number {
  if (share >= least) return 0.3 + 0.7 * share
  return share >= least / 3 ? 0 : -0.8
}

function fieldEvidence(field: Field, shares: ValueShares, country: Country): number {
  switch (field.kind) {
    case 'date':
      return dateEvidence(field, shares)
    case 'answer':
      return answerEvidence(shares)
    case 'choice':
      return choiceEvidence(field, shares)
    case 'integer':
      return fromShare(
        shareOf(shares.profile, (v) => findWholeNumber(v.text) !== undefined),
        0.4
      )
    case 'nationalId':
      return fromShare(
        shareOf(shares.profile, (v) => parseNationalId(v.text, country)?.valid === true),
        0.25
      )
    case 'email':
      return fromShare(shares.emails, 0.3)
    case 'url':
      return fromShare(
        shareOf(shares.profile, (v) => findUrl(v.text) !== undefined),
        0.3
      )
    default:
      return textEvidence(field, shares)
  }
}

function dateEvidence(field: Field, shares: ValueShares): number {
  const dated = shares.dates + 0.7 * shares.partialDates
  // Answers in a date column are its answer field's; a few dates among them are enough to leave the choice to the header.
  if (field.dateOf !== undefined && shares.answers > dated) return dated >= 0.2 ? 0 : -0.6
  return fromShare(dated, 0.35)
}

function answerEvidence(shares: ValueShares): number {
  if (shares.dates > shares.answers) return -0.7
  // Every kind of column is filled with "n/a" and "?": only yes and no are answers to a question.
  const said = shareOf(shares.profile, (v) => {
    const value = plainAnswer(v.text)
    return value === 'yes' || value === 'no'
  })
  if (shares.answers > 0.4 && said === 0) return 0
  return fromShare(shares.answers, 0.4)
}

function choiceEvidence(field: Field & { readonly kind: 'choice' }, shares: ValueShares): number {
  const finder = choiceFinder(field.choices)
  const found = shareOf(
    shares.profile,
    (v) => v.text.length <= 80 && finder.find(v.text, field.takesHighest) !== undefined
  )
  const whole = shareOf(shares.profile, (v) => v.text.length <= 80 && finder.isWhole(v.text))
  // Yes and no are words of some enumerations and of every question.
  const answers = shareOf(shares.profile, (v) => plainAnswer(v.text) !== undefined)
  if (answers > 0.5) return found > 0.5 ? 0 : -0.7
  return fromShare(0.6 * whole + 0.4 * found, 0.35)
}

function textEvidence(field: Field, shares: ValueShares): number {
  const { profile } = shares
  const wrong = Math.max(shares.dates, shares.emails, shares.nationalIds, plainAnswers(profile))
  if (field.kind === 'ref' || field.kind === 'refs') return wrong > 0.5 ? -0.7 : refEvidence(field.entity, profile)
  if (field.kind === 'longText') return wrong > 0.7 ? -0.3 : profile.meanLength >= 25 ? 0.4 : 0
  if (field.required === true) return titleEvidence(profile, Math.max(wrong, shares.numbers))
  return wrong > 0.7 ? -0.3 : 0
}

function plainAnswers(profile: ColumnProfile): number {
  return shareOf(profile, (v) => plainAnswer(v.text) !== undefined)
}

/** A title is a text, short and seldom repeated. */
function titleEvidence(profile: ColumnProfile, wrong: number): number {
  if (wrong > 0.6) return -0.8
  if (profile.meanLength > 90) return -0.5
  if (shareOf(profile, (v) => isCode(v.text)) > 0.6) return -0.5
  return uniqueness(profile) >= 0.6 ? 0.6 : uniqueness(profile) >= 0.25 ? 0.2 : -0.3
}

/** A running number with or without letters in front: `APP-001`, `1.1-003`. */
function isCode(text: string): boolean {
  return /^[\p{L}]{0,5}[-_. ]?\d[\d.\-_/]*$/u.test(text)
}

const looks: Readonly<Record<string, (text: string) => boolean>> = {
  supplier: looksLikeCompany,
  organisationUnit: looksLikeUnit,
  person: looksLikePerson
}

function refEvidence(entity: string, profile: ColumnProfile): number {
  const look = looks[entity]
  if (profile.meanLength > 120) return -0.4
  if (!look) return 0
  const share = shareOf(profile, (v) => look(v.text))
  const others = Object.entries(looks).filter(([name]) => name !== entity)
  const other = Math.max(...others.map(([, is]) => shareOf(profile, (v) => is(v.text))))
  if (share >= 0.3) return 0.3 + 0.4 * share
  return other > 0.6 ? -0.3 : 0
}
