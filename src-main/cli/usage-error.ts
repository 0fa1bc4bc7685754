import type { TextParams } from '../../src-shared/i18n/fill.ts'
import type { Word, Words } from './words.ts'

/** The command line was used wrongly: exit code 2. */
export class UsageError extends Error {
  readonly word: Word
  readonly params: TextParams
  /** What is missing, where that is no option. */
  readonly argument: Word | null

  constructor(word: Word, params: TextParams = {}, argument: Word | null = null) {
    super(word)
    this.name = 'UsageError'
    this.word = word
    this.params = params
    this.argument = argument
  }

  /** What was wrong and where help is, in the user's language. */
  text(words: Words): string {
    const params = this.argument ? { ...this.params, name: words.say(this.argument) } : this.params
    return `${words.say(this.word, params)} ${words.say('usage.hint')}`
  }
}
