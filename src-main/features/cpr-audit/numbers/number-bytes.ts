import type { Buffer } from 'node:buffer'
import { codeOfDigits, faults, type NumberCode, readNumber } from './number-code.ts'

/**
 * The code of the number that stands in these bytes (UTF-8 or Windows-1252), without making a string of it where digits,
 * blanks and a hyphen are all there is: two million numbers take as long as a look at their bytes.
 */
export function numberInBytes(bytes: Buffer, start: number, end: number): NumberCode {
  let value = 0
  let digits = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30
      digits++
    } else if (byte !== 0x20 && byte !== 0x2d && byte !== 0x22) return readNumber(bytes.toString('latin1', start, end))
  }
  return digits === 0 ? faults.blank : codeOfDigits(value, digits)
}
