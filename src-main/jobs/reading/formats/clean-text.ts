import { withLineFeeds, withoutControls } from '../../../../src-shared/kernel/legible-text.ts'

/** Text of these characters alone is clean as it is: nothing below U+0300 combines. */
const inert = /^[\t\n -~\u00a0-\u02ff]*$/
const windowsControls = /[\u0080-\u009f]/g
const escaped = /_x([0-9a-f]{4})_/gi
const windows1252 = new TextDecoder('windows-1252')

/** Makes text of a file what the register holds, and counts what that took away. */
export class TextCleaner {
  /** Control characters removed so far. */
  removed = 0

  /**
   * NFC, LF line ends, no control characters (TAB and LF stay), no half surrogate pairs; outer blanks are kept. The
   * characters U+0080 to U+009F are what broken exports make of Windows-1252 quotes and dashes, and become these again.
   */
  clean(text: string): string {
    if (inert.test(text)) return text
    const decoded = withLineFeeds(text).replace(windowsControls, (c) =>
      windows1252.decode(Uint8Array.of(c.charCodeAt(0)))
    )
    return withoutControls(decoded, () => this.removed++)
      .toWellFormed()
      .normalize('NFC')
  }

  /** As {@link clean}, with Office Open XML's `_xHHHH_` escapes decoded first (ECMA-376 part 1, ST_Xstring). */
  cleanOffice(text: string): string {
    if (!text.includes('_x')) return this.clean(text)
    return this.clean(text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))))
  }
}
