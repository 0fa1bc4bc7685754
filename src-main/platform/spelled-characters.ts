/** A character of a text and where it is spelled: `%2D` is one, as is `\u002d`. */
export interface SpelledCharacter {
  readonly char: string
  /** [start, end) in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

const byte = '%(?:25)*[0-9A-Fa-f]{2}'
const spelling = new RegExp(
  [
    `(?<bytes>(?:${byte})+)`,
    String.raw`\\+u(?:(?<unit>[0-9A-Fa-f]{4})|\{(?<point>[0-9A-Fa-f]{1,6})\})|\\+x(?<latin>[0-9A-Fa-f]{2})`,
    String.raw`\\+(?<control>[nrtvf/])`,
    '&#(?<decimal>[0-9]{1,7});|&#x(?<hex>[0-9A-Fa-f]{1,6});|&(?<entity>nbsp|thinsp|ensp|emsp|shy|ndash|mdash|minus);',
    '(?<plain>.)'
  ].join('|'),
  'gsu'
)

const blanks = new Set(['n', 'r', 't', 'v', 'f', 'nbsp', 'thinsp', 'ensp', 'emsp'])

function fromPoint(text: string, base: number): string {
  const point = Number.parseInt(text, base)
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
}

/** The one character that a match means, but for percent-encoded bytes. */
function meaning(groups: Readonly<Record<string, string | undefined>>): string {
  const { unit, point, latin, control, decimal, hex, entity, plain = '\ufffd' } = groups
  if (unit ?? point ?? latin ?? hex) return fromPoint(unit ?? point ?? latin ?? hex ?? '', 16)
  if (decimal) return fromPoint(decimal, 10)
  const name = control ?? entity
  if (name) return blanks.has(name) ? ' ' : name === '/' ? '/' : '-'
  return plain
}

/** Percent-encoded UTF-8, each character over the bytes that it took. What is no UTF-8 becomes U+FFFD by the byte. */
function* percentEncoded(bytes: string, at: number): Generator<SpelledCharacter> {
  const spelled = bytes.match(new RegExp(byte, 'g')) ?? []
  const text = Buffer.from(spelled.map((one) => Number.parseInt(one.slice(-2), 16))).toString('utf8')
  const honest = Buffer.byteLength(text) === spelled.length
  let next = 0
  let start = at
  for (const char of honest ? text : spelled.map(() => '\ufffd')) {
    const taken = honest ? Buffer.byteLength(char) : 1
    const end = spelled.slice(next, next + taken).reduce((sum, one) => sum + one.length, start)
    yield { char, start, end }
    next += taken
    start = end
  }
}

/**
 * The characters that a text means, whatever way it spells them: percent-encoded (also twice), escaped as in JSON or
 * JavaScript, as XML references, or plainly.
 */
export function* spelledCharacters(text: string): Generator<SpelledCharacter> {
  for (const match of text.matchAll(spelling)) {
    const start = match.index
    const groups = match.groups ?? {}
    if (groups['bytes']) yield* percentEncoded(groups['bytes'], start)
    else yield { char: meaning(groups), start, end: start + match[0].length }
  }
}
