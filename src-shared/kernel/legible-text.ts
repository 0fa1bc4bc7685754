const lineEnds = /\r\n?|[\v\f\u2028\u2029]/g
const controls = /\p{Cc}(?<![\t\n])|[\ufffe\uffff]/gu

/** The text with LF wherever a line ends, whatever ended it (Unicode, standard annex 14, class BK and CR). */
export function withLineFeeds(text: string): string {
  return text.replace(lineEnds, '\n')
}

/** The text without characters that nobody sees or types (but for TAB and LF); `removed` is told of each. */
export function withoutControls(text: string, removed: () => void = () => {}): string {
  return text.replace(controls, () => {
    removed()
    return ''
  })
}
