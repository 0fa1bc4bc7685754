/** Where the numbers stand to the right. */
export type Alignment = 'left' | 'right'

function widthOf(text: string): number {
  return Array.from(text).length
}

function fitted(text: string, width: number, alignment: Alignment): string {
  const letters = Array.from(text.replace(/\s+/g, ' '))
  if (letters.length > width) return `${letters.slice(0, Math.max(width - 1, 0)).join('')}…`
  const blank = ' '.repeat(width - letters.length)
  return alignment === 'right' ? blank + letters.join('') : letters.join('') + blank
}

/** The widths that the columns get: what they need, the widest ones cut where the line is too short. */
function widthsFor(rows: readonly (readonly string[])[], available: number): readonly number[] {
  const columns = rows[0]?.length ?? 0
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...rows.map((row) => widthOf((row[column] ?? '').replace(/\s+/g, ' '))))
  )
  const gaps = 2 * (columns - 1)
  for (;;) {
    const widest = Math.max(...widths)
    if (widths.reduce((sum, width) => sum + width, gaps) <= available || widest <= 8) return widths
    widths[widths.indexOf(widest)] = widest - 1
  }
}

/** A table for a terminal: header, a line under it, and the rows; columns are cut so that a row fits a line. */
export function textTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
  available: number
): string {
  const widths = widthsFor([headers, ...rows], available)
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, column) => fitted(cells[column] ?? '', width, alignments[column] ?? 'left'))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [line(headers), rule, ...rows.map(line)].map((text) => `${text}\n`).join('')
}
