import type { Buffer } from 'node:buffer'
import { type DecodedText, decodeText, markedEncoding } from './decode-text.ts'
import { decodeXmlEntities } from './xml-cursor.ts'

/** HTML's names for U+00A0 to U+00FF, in order (HTML 4.01, 24.2). */
const latin = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'
).split(' ')

const characters = new Map<string, string>([
  ...latin.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ['euro', '€'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['hellip', '…']
])

/** A table's tags with their attributes, in which quoted values may hold anything. */
const tableTag = /<(t[dhr]|table)\b((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi

/**
 * A page's tables as SheetJS reads them rightly: decoded as the page says (a byte order mark or being told comes first),
 * from the first table on, its tags without attributes but spans, its letters as letters.
 */
export function pageText(bytes: Buffer, decoded: DecodedText, isTold: boolean): string {
  const charset = /<meta[^>]+charset=["']?([\w-]+)/i.exec(decoded.text.slice(0, 4096))?.[1]?.toLowerCase()
  const isWestern = charset !== undefined && /^(iso-8859-1|iso-8859-15|windows-1252|latin1)$/.test(charset)
  const rightly = isWestern && !isTold && !markedEncoding(bytes) ? decodeText(bytes, 'windows-1252') : decoded
  return rightly.text
    .slice(rightly.text.search(/<table\b/i))
    .replace(tableTag, (_, name, attributes) => {
      const spans = String(attributes).match(/\b(?:col|row)span\s*=\s*["']?\d{1,4}["']?/gi) ?? []
      return `<${[name, ...spans].join(' ')}>`
    })
    .replace(/&(#\w{1,8}|\w{2,8});/g, (whole, name: string) => {
      const character = name.startsWith('#') ? decodeXmlEntities(whole) : characters.get(name)
      // What is markup stays escaped for the parser to come.
      return character === undefined || /[<>&]/.test(character) ? whole : character
    })
}
