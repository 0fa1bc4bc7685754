import { errorText } from '../../src-shared/i18n/error-text.ts'
import type { Failure } from '../../src-shared/kernel/result.ts'
import type { Words } from './words.ts'

/** What went wrong, in the user's language; with the errors at fields beneath. */
export function failureText(words: Words, { code, params, fields, id }: Failure): string {
  if (code === 'request.unexpected') return words.say('unexpected', { id: id ?? '' })
  if (code === 'request.cancelled') return words.say('cancelled')
  const lines = Object.entries(fields ?? {}).map(
    ([key, error]) => `  ${key}: ${errorText(words.language, error, params)}`
  )
  return [errorText(words.language, code, params), ...lines].join('\n')
}
