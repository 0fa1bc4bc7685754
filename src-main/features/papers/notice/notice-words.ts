import type { NoticeLanguage } from '../../../../src-shared/features/papers/contract.ts'
import type { NoticeWords } from './notice-text.ts'
import { danish } from './words-da.ts'
import { bokmaal } from './words-nb.ts'
import { nynorsk } from './words-nn.ts'

const words: Readonly<Record<NoticeLanguage, NoticeWords>> = { da: danish, nb: bokmaal, nn: nynorsk }

/** The words of notices in a language. */
export function noticeWords(language: NoticeLanguage): NoticeWords {
  return words[language]
}
