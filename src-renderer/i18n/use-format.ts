import { createContext, use } from 'react'
import { zoneOf } from '../../src-shared/kernel/language.ts'
import { createFormat, type Format } from './format.ts'

/** The formats of the language on screen and the register's zone. */
export const FormatContext = createContext<Format>(createFormat('da', zoneOf.DK))

/** Dates, numbers, order and labels in the language on screen. */
export function useFormat(): Format {
  return use(FormatContext)
}
