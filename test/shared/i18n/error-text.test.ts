import { errorText } from '../../../src-shared/i18n/error-text.ts'
import { errorCodes } from '../../../src-shared/kernel/errors.ts'
import { languages } from '../../../src-shared/kernel/language.ts'

it.each(languages)('every error says something of its own in %s', (language) => {
  const texts = errorCodes.map((code) => errorText(language, code))
  expect(texts.filter((text) => text.length < 8)).toEqual([])
  expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([])
})

it('fills in what the error names', () => {
  expect(errorText('da', 'record.inUse', { count: 3 })).toContain('3')
  expect(errorText('en', 'file.exists', { path: 'a.xlsx' })).toContain('a.xlsx')
})
