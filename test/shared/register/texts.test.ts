import { registerErrorCodes } from '../../../src-shared/features/register/errors.ts'
import { headOutcomes, historyProblems } from '../../../src-shared/features/register/history.ts'
import { historyProblems as historyDa } from '../../../src-shared/i18n/da/history-problems.ts'
import { registerErrors as errorsDa } from '../../../src-shared/i18n/da/register-errors.ts'
import { historyProblems as historyEn } from '../../../src-shared/i18n/en/history-problems.ts'
import { registerErrors as errorsEn } from '../../../src-shared/i18n/en/register-errors.ts'
import { historyProblems as historyNb } from '../../../src-shared/i18n/nb/history-problems.ts'
import { registerErrors as errorsNb } from '../../../src-shared/i18n/nb/register-errors.ts'

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

test('every code has its text, and no text is without its code', () => {
  for (const texts of [errorsDa, errorsNb, errorsEn])
    expect(Object.keys(texts).sort()).toEqual([...registerErrorCodes].sort())
  for (const texts of [historyDa, historyNb, historyEn])
    expect(Object.keys(texts).sort()).toEqual([...historyProblems, ...headOutcomes.map((o) => `head.${o}`)].sort())
})

test.each(registerErrorCodes)('%s names the same things in all languages', (code) => {
  expect(placeholders(errorsNb[code])).toEqual(placeholders(errorsDa[code]))
  expect(placeholders(errorsEn[code])).toEqual(placeholders(errorsDa[code]))
})
