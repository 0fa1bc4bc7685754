import { fold } from '../../src-shared/kernel/fold.ts'

/** Words as one types them: every beginning of words that stand in some of the texts. */
export function typedBeginnings(texts: readonly string[]): readonly string[] {
  const words = new Set<string>()
  for (let i = 0; i < texts.length; i += Math.ceil(texts.length / 40))
    for (const word of fold(texts[i] ?? '')
      .split(' ')
      .slice(0, 6))
      if (word.length > 2) words.add(word)
  return [...words].slice(0, 60).flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1)))
}
