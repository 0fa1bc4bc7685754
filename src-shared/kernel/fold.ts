const letters: Readonly<Record<string, string>> = {
  å: 'aa',
  ø: 'oe',
  ö: 'oe',
  œ: 'oe',
  æ: 'ae',
  ä: 'ae',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i'
}

/**
 * The one folding, for search, matching and duplicates: case, accents and punctuation do not count, å is aa, ø and ö
 * are oe, æ and ä are ae, blanks are single. `Børn & Unge` and `BOERN-UNGE` fold to the same `boern unge`. Idempotent.
 */
export function fold(text: string): string {
  if (isFolded(text)) return text
  const lower = text.normalize('NFC').toLowerCase()
  if (isFolded(lower)) return lower
  const plain = spelled(lower)
  // Nearly all texts: nothing is left that could have an accent.
  if (isAscii(plain)) return plain.replace(/[^a-z0-9]+/g, ' ').trim()
  // Twice, as some letters hide behind an accent (ǽ) and come out only when it is off.
  return spelled(withoutAccents(plain))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)

function spelled(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (c) => letters[c] ?? c)
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** Whether the text is plain lower-case ASCII words with single blanks, so that folding would change nothing. */
function isFolded(text: string): boolean {
  let blank = true
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 32) {
      if (blank) return false
      blank = true
    } else if ((c >= 97 && c <= 122) || (c >= 48 && c <= 57)) blank = false
    else return false
  }
  return text === '' || !blank
}

/** Company forms, folded; those written with a stroke or full stops fold to single letters. Danish, Norwegian, foreign. */
const companyForms = [
  'a s',
  'aps',
  'ivs',
  'i s',
  'k s',
  'p s',
  'a m b a',
  'amba',
  's m b a',
  'smba',
  'f m b a',
  'fmba',
  'as',
  'asa',
  'ans',
  'iks',
  'ab',
  'oy',
  'oyj',
  'inc',
  'corp',
  'corporation',
  'ltd',
  'limited',
  'llc',
  'plc',
  'gmbh',
  'ag',
  'bv',
  'b v'
]
const formAtEnd = new RegExp(`(?: (?:${companyForms.join('|')}))+$`)

/**
 * A name as it is compared: folded and without company forms at its end, so that `KMD`, `KMD A/S ` and `kmd a/s` are
 * one. A name that is nothing but a company form stays.
 */
export function normaliseName(text: string): string {
  return fold(text).replace(formAtEnd, '')
}
