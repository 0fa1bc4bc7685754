import type { Country } from '../language.ts'
import { isCvr } from './cvr.ts'
import { isOrganisationNumber } from './organisation-number.ts'

/** An organisation's national id as a sheet gives it. */
export interface NationalId {
  /** Digits only: eight for a CVR number, nine for a Norwegian organisasjonsnummer. */
  readonly value: string
  /** Whether lost leading zeros were put back. */
  readonly padded: boolean
  /** Whether the check digit holds. */
  readonly valid: boolean
  /** Whose number it is: by prefix, else by length. */
  readonly country: Country
}

const prefixes =
  /^(?:(?:se|vat|moms|cvr|org(?:anisasjons|anisations)?|foretaks?)[-. ]*(?:nummer|numret|number|nr|no)?[-.: ]*|(?:nummer|nr)[-.: ]*)?(DK|NO)?[-.: ]*(?:cvr|org)?[-.: ]*(?:nr)?[-.: ]*(?=\d)/i
const suffix = /\s*(?:MVA|\(.*\)|[.,]0+)\s*$/i
/** A note in brackets may stand behind a number; more is a text, and the patterns above would go through it for long. */
const longestText = 500
const longestNumber = 80
const groups = /[\s.\-_'’]/g

/**
 * Reads a CVR number or organisasjonsnummer as people write it (`DK51142756`, `CVR-nr.: 51 14 27 56`,
 * `NO 914 608 805 MVA`, `12345678.0`). A number of either country is taken, as suppliers come from both: the prefix
 * says which, else the length. A lost leading zero is put back only behind the prefix NO: a CVR number never starts
 * with 0, and eight digits that pass one country's check as zero-led nine pass the other's as they are (same weights).
 * null: not such a text.
 */
export function parseNationalId(text: string, country: Country): NationalId | null {
  let rest = text.trim()
  if (rest.length > longestText) return null
  rest = rest.replace(suffix, '')
  if (rest.length > longestNumber) return null
  const prefix = prefixes.exec(rest)
  if (prefix) rest = rest.slice(prefix[0].length)
  const digits = rest.replace(groups, '')
  if (!/^\d{8,9}$/.test(digits)) return null
  const orgNumberSaid = country === 'NO' && /^org|^foretak/i.test(text.trim())
  return fromDigits(digits, (prefix?.[1]?.toUpperCase() as Country | undefined) ?? (orgNumberSaid ? 'NO' : undefined))
}

function fromDigits(digits: string, said: Country | undefined): NationalId | null {
  if (digits.length === 9)
    return said === 'DK' ? null : { value: digits, padded: false, valid: isOrganisationNumber(digits), country: 'NO' }
  if (said !== 'NO') return { value: digits, padded: false, valid: isCvr(digits), country: 'DK' }
  const padded = `0${digits}`
  return { value: padded, padded: true, valid: isOrganisationNumber(padded), country: 'NO' }
}
