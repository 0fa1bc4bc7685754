import { isCalendarDay } from '../dates.ts'
import { remainder11 } from './modulus.ts'

/**
 * What a text in the form of a CPR number is. `number`: one that may be a living person's. `fictive`: day + 60, cannot
 * be real. `replacement`: erstatnings-CPR, DDMMYYCAAG. `temporary`: three letters after the date (KOT numbers).
 */
export type CprKind = 'number' | 'fictive' | 'replacement' | 'temporary'

/** A classified CPR number; `passesModulus` is a hint and never a reason to reject (not required since October 2007). */
export interface CprNumber {
  /** Ten characters without a hyphen. */
  readonly value: string
  readonly kind: CprKind
  readonly passesModulus: boolean
  /** Date of birth by the number; null where the number does not tell it (temporary numbers). */
  readonly bornOn: string | null
}

const form = /^(\d{2})(\d{2})(\d{2})[- ]?(\d{4}|\d[A-Z]{2}\d|[A-Z]{3}\d)$/
const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/** Classifies a CPR number with or without hyphen; null when it has not the form or the date is none (domain.md §2.1). */
export function parseCpr(text: string): CprNumber | null {
  const parts = form.exec(text.trim().toUpperCase())
  if (!parts) return null
  const [, dd, mm, yy, serial] = parts as unknown as [string, string, string, string, string]
  const shifted = Number(dd) > 60
  const day = shifted ? Number(dd) - 60 : Number(dd)
  const kind = kindOf(serial, shifted)
  const century = centuryOf(serial, kind, Number(yy))
  const year = (century ?? 1900) + Number(yy)
  const leapDayOfUnknownCentury = century === null && isCalendarDay(2000 + Number(yy), Number(mm), day)
  if (!isCalendarDay(year, Number(mm), day) && !leapDayOfUnknownCentury) return null
  const digits = dd + mm + yy + serial
  return {
    value: digits,
    kind,
    passesModulus: kind === 'number' && remainder11(digits, weights) === 0,
    bornOn: century === null ? null : `${year}-${mm}-${String(day).padStart(2, '0')}`
  }
}

function kindOf(serial: string, shifted: boolean): CprKind {
  if (/^[A-Z]/.test(serial)) return 'temporary'
  if (/[A-Z]/.test(serial)) return 'replacement'
  return shifted ? 'fictive' : 'number'
}

/** Century by the seventh digit and the year (numbers), or by the seventh digit alone (replacement numbers). */
function centuryOf(serial: string, kind: CprKind, year: number): number | null {
  if (kind === 'temporary') return null
  const seventh = Number(serial[0])
  if (kind === 'replacement') return replacementCentury(seventh)
  if (seventh <= 3) return 1900
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900
  return year <= 57 ? 2000 : 1800
}

/** nspop.dk p. 226757583: 0 and 1 for 1900-1999, 6 and 7 for later, 5 for before 1900; others are not issued. */
function replacementCentury(seventh: number): number | null {
  if (seventh <= 1) return 1900
  if (seventh === 6 || seventh === 7) return 2000
  return seventh === 5 ? 1800 : null
}
