/**
 * A text as the name of a file: without what some system forbids in names, without anything that would lead into
 * another folder, and without what cannot be seen.
 */
export function fileName(text: string): string {
  return text
    .replace(/[\\/:*?"<>|]|\p{Cc}|\p{Cf}/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/^[.~ ]+/, '')
}
