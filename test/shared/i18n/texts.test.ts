import { errorText } from '../../../src-shared/i18n/error-text.ts'
import { resources } from '../../../src-shared/i18n/resources.ts'
import { errorCodes } from '../../../src-shared/kernel/errors.ts'
import { languages } from '../../../src-shared/kernel/language.ts'
import { filesUnder } from '../../support/project.ts'

it.each(languages)('every error says something of its own in %s', (language) => {
  const texts = errorCodes.map((code) => errorText(language, code))
  expect(texts.filter((text) => text.length < 8)).toEqual([])
  expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([])
})

it('fills in what the error names', () => {
  expect(errorText('da', 'record.inUse', { count: 3 })).toContain('3')
  expect(errorText('en', 'file.exists', { path: 'a.xlsx' })).toContain('a.xlsx')
})

it('every text that the window asks for is there', () => {
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = resources.da
  const isThere = (topic = '', key = ''): boolean => [key, `${key}_other`].some((name) => texts[topic]?.[name])
  let asked = 0
  const missing = filesUnder('src-renderer', '.ts', '.tsx').flatMap(({ path, text: source }) => {
    // A bare key belongs to the first topic of one of the file's components.
    const topics = [...source.matchAll(/(?:useTranslation\(\[?|Translate<)'([\w-]+)'/g)].map((match) => match[1])
    const keys = [...source.matchAll(/\bt\('([^'`$]+)'/g)].map((match) => match[1] ?? '')
    asked += keys.length
    const found = (key: string): boolean =>
      key.includes(':') ? isThere(...(key.split(':') as [string, string])) : topics.some((topic) => isThere(topic, key))
    return keys.filter((key) => !found(key)).map((key) => `${path}: ${key}`)
  })
  expect(missing).toEqual([])
  expect(asked).toBeGreaterThan(500)
})
