/** A number found in a text, and whether the text says more than the number. */
export interface FoundNumber {
  readonly value: number
  readonly whole: boolean
}

const money = /(?:kr\.?|dkk|nok|kroner|,-|\.-|-)/gi
const unit = /^(?:mdr\.?|måned(?:er)?|måneder|månader|mnd\.?|months?|timer|timar|hours?|t|stk\.?|dage|dager|days)?$/i

/**
 * A whole number as people write it: `12`, `1.234`, `1 234`, `12.500,00 kr.`, `kr. 500,-`, `3 mdr.`. A fraction that is
 * not nothing is none: it is not rounded away.
 */
export function findWholeNumber(text: string): FoundNumber | undefined {
  const bare = text.trim().replace(money, ' ').replace(/\s+/g, ' ').trim()
  const match = /^([-+]?)(\d[\d .\u00a0'’]*)(?:,(\d+))?\s*(\D*)$/.exec(bare)
  if (!match) return undefined
  const negative = match[1] === '-' || /^-\s*\d/.test(text.trim())
  const digits = grouped((match[2] ?? '').trim(), match[3])
  if (digits === undefined || !unit.test((match[4] ?? '').trim())) return undefined
  const value = negative ? -digits : digits
  return Number.isSafeInteger(value) ? { value, whole: true } : undefined
}

/** The digits without grouping; undefined where grouping or fraction say that it is no whole number. */
function grouped(digits: string, fraction: string | undefined): number | undefined {
  if (fraction !== undefined && /[1-9]/.test(fraction)) {
    // `1,234` with exactly three digits and no other group is an English thousand.
    return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(digits) ? Number(digits + fraction) : undefined
  }
  if (/^\d+$/.test(digits)) return Number(digits)
  if (/^\d{1,3}(?:[ .\u00a0'’]\d{3})+$/.test(digits)) return Number(digits.replace(/\D/g, ''))
  const decimal = /^(\d+)\.(0+)$/.exec(digits)
  return decimal ? Number(decimal[1]) : undefined
}
