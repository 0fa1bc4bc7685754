import { createContext, use } from 'react'
import { createFormat, type Format } from '../../src-shared/i18n/format.ts'
import { zoneOf } from '../../src-shared/kernel/language.ts'

/** The formats of the language on screen and the register's zone. */
export const FormatContext = createContext<Format>(createFormat('da', zoneOf.DK))

/** Dates, numbers, order and labels in the language on screen. */
export function useFormat(): Format {
  return use(FormatContext)
}
