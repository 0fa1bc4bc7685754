/** Longer words than this are broken wherever they stand: addresses, numbers without blanks. */
const longestWhole = 24

/**
 * How wide each column of a table must be, in letters, so that no word of it is broken: the length of its longest word.
 * Where that is more than there is room for, the widest columns give way until all of it fits.
 */
export function columnWidths(columns: readonly (readonly string[])[], room: number): readonly number[] {
  const words = columns.map((texts) => Math.max(0, ...texts.map(longestWord)))
  for (let most = longestWhole; most > 1; most--) {
    const widths = words.map((length) => Math.min(length, most))
    if (widths.reduce((sum, width) => sum + width, 0) <= room) return widths
  }
  return words.map(() => 0)
}

function longestWord(text: string): number {
  return text.split(/(?<=[-–/])|\s+/).reduce((longest, word) => Math.max(longest, word.length), 0)
}
