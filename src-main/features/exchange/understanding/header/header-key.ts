import { fold } from '../../../../../src-shared/kernel/fold.ts'

/** The key of each column of a header, for remembering where it went; equal headers get a number in their order. */
export function columnKeys(headers: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return headers.map((header) => {
    const key = fold(header) || header.trim()
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  })
}

/**
 * The key by which a mapping is remembered: the same for the same headers in any order, case and punctuation. Columns
 * without a header do not count.
 */
export function headerKey(headers: readonly string[]): string {
  return columnKeys(headers)
    .filter((key) => key !== '')
    .sort()
    .join('\u001f')
}
