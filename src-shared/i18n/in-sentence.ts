/** A label as it stands within a sentence: begins small, but words in capitals stay (`CPR-kilde`, `Analyser (DPIA)`). */
export function inSentence(label: string): string {
  return label.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())
}
