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
  /^(?:(?:se|vat|moms|cvr|org(?:anisasjons|anisations)?|foretaks?)?[-. ]*(?:nummer|numret|number|nr|no)?[-.: ]*)(DK|NO)?[-.: ]*(?:cvr|org)?[-.: ]*(?:nr|no)?[-.: ]*(?=\d)/i
const suffix = /\s*(?:MVA|\(.*\)|[.,]0+)\s*$/i
const groups = /[\s.\-_'’]/g

/**
 * Reads a CVR number or organisasjonsnummer as people write it (`DK51142756`, `CVR-nr.: 51 14 27 56`,
 * `NO 914 608 805 MVA`, `12345678.0`). The register's country decides where the number itself does not; a number of
 * the other country is taken too, as suppliers come from both. A number a digit short gets its lost zero back only
 * when the check digit then holds (only organisasjonsnummer: a CVR number never starts with 0). null: not such a text.
 */
export function parseNationalId(text: string, country: Country): NationalId | null {
  let rest = text.trim().replace(suffix, '')
  const prefix = prefixes.exec(rest)
  if (prefix) rest = rest.slice(prefix[0].length)
  const digits = rest.replace(groups, '')
  if (!/^\d{7,9}$/.test(digits)) return null
  return fromDigits(digits, country, prefix?.[1]?.toUpperCase() as Country | undefined)
}

function fromDigits(digits: string, country: Country, said: Country | undefined): NationalId | null {
  if (digits.length === 8 && said !== 'NO') {
    const padded = `0${digits}`
    const lostZero = said === undefined && country === 'NO' && !isCvr(digits) && isOrganisationNumber(padded)
    if (lostZero) return { value: padded, padded: true, valid: true, country: 'NO' }
    return { value: digits, padded: false, valid: isCvr(digits), country: 'DK' }
  }
  if (digits.length === 9 && said !== 'DK')
    return { value: digits, padded: false, valid: isOrganisationNumber(digits), country: 'NO' }
  const padded = digits.padStart(9, '0')
  if (said === 'NO' && digits.length === 8 && isOrganisationNumber(padded))
    return { value: padded, padded: true, valid: true, country: 'NO' }
  return null
}
