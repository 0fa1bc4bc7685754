import type { Choice } from '../../../../../src-shared/kernel/field.ts'
import { choiceFinder } from './choice.ts'

/** What a text cites as legal bases. */
export interface FoundBases {
  /** Codes, in the order of the enumeration. */
  readonly codes: readonly string[]
  /** Other laws that it cites, entry by entry. */
  readonly laws: readonly string[]
  /** Whether the text says something that is in neither. */
  readonly more: boolean
}

/** How a level below an article is named: stk. (da), nr. (nb), Abs. (de), paragraph. */
const paragraph = String.raw`(?:(?:stk|nr|nummer|ledd|par|para|paragraph|paragraf|abs)\.?)`
/** How the level below that is named: litra (da), bokstav (nb), lit. (de), point. */
const letter = String.raw`(?:(?:litra|lit|bokstav|bokst|punkt|pkt|point|letter|nr)\.?)`
const gap = String.raw`[\s,.()–-]*`

/** `6.1.c`, `artikel 6 (1) c`, `Art. 6, stk. 1, litra c`, `artikkel 6 nr. 1 bokstav c`; not a section of another law (`§ 6`). */
const article = new RegExp(
  String.raw`(?<![\d.§]|§\s)\b(?:(?:artikel|artikkel|article|art)\b\.?\s*)?` +
    String.raw`(6|9)${gap}(?:${paragraph}\s*)?([12])(?!\d)${gap}(?:${letter}\s*)?\(?([a-j])\b\)?`,
  'giu'
)
/** The letters that follow one: `c og e`, `litra c) und lit. e)`, `b, h`. */
const nextLetter = new RegExp(
  String.raw`^\s*(?:,|;|/|&|\+|og|and|und|eller|or|samt)\s*(?:og\s+)?(?:${letter}\s*)?\(?([a-j])\b\)?(?![.\d])`,
  'iu'
)
const articleTen = /(?<![\d.§]|§\s)\b(?:artikel|artikkel|article|art)\b\.?\s*10\b(?![.\d])/giu
const sections = String.raw`§+\s*(\d{1,2})(?!\d)(?:\s*,?\s*(?:stk|ledd|nr)\.?\s*\d+)*`
const acts: readonly { readonly prefix: string; readonly patterns: readonly RegExp[] }[] = [
  actPatterns('dbl', String.raw`(?:databeskyttelseslov(?:en|ens)?|dbl\.?)`),
  actPatterns('pol', String.raw`(?:personopplysningslov(?:en|ens|a|as)?|popplyl\.?|pol\.?)`)
].map(({ prefix, patterns }) => ({ prefix, patterns }))

function actPatterns(prefix: string, name: string) {
  return {
    prefix,
    patterns: [
      new RegExp(String.raw`(?<!\p{L})${name}\s*,?\s*${sections}`, 'giu'),
      new RegExp(String.raw`${sections}\s*(?:,\s*)?(?:i|in|of)?\s*${name}(?!\p{L})`, 'giu'),
      new RegExp(String.raw`(?<!\p{L})${prefix}\.(\d{1,2})(?!\d)`, 'giu')
    ]
  }
}

/** Words that only say which law the articles are of, or join them. */
const citing =
  /(?<!\p{L})(?:jf|jfr|jvf|sbr|i\s?v\.?\s?m|gdpr|gdprs|dsgvo|eu|persondataforordning(?:en|ens)?|databeskyttelsesforordning(?:en|ens)?|personvernforordning(?:en|ens|a)?|personopplysningslov(?:en|ens|a|as)?|databeskyttelseslov(?:en|ens)?|forordning(?:en|ens)?|artikel|artikkel|art|og|samt|and|und|eller|or|også|i|nr|stk|litra|bokstav|lit)(?!\p{L})\.?/giu

/** What makes a text the citation of a law. */
const lawLike =
  /§|\p{L}lov(?:en|a|ens|givning|givningen|givninga)?\b|\blov(?:\s+om)?\b|forskrift|bekendtgørelse|vejledning|reglement|regulativ|lagen|gesetz|\bact\b/iu
const longestLaw = 300

/**
 * Reads what a text cites as legal bases. Codes are the enumeration's; a citation that is none of its codes (`6.1.g`,
 * `dbl.99`) is no code and the text says more. Words for a basis (`samtykke`) count where no article is cited.
 */
export function findLegalBases(text: string, choices: readonly Choice[]): FoundBases {
  const known = new Set(choices.map(({ code }) => code))
  const codes = new Set<string>()
  const laws: string[] = []
  let more = false
  for (const entry of text.split(/[;\n\r•·|]+/)) {
    const found = inEntry(entry, known)
    for (const code of found.codes) codes.add(code)
    if (found.codes.length === 0) {
      const word = choiceFinder(choices).find(entry)
      if (word) codes.add(word.code)
      if (word?.whole) continue
    }
    const rest = found.rest.trim()
    // The basis said in words behind its article: `litra a (samtykke)`.
    const named = choiceFinder(choices).find(rest.replace(citing, ' '))
    if (named?.whole && codes.has(named.code)) continue
    if (!/\p{L}{2}|\d/u.test(rest.replace(citing, ' '))) continue
    // A citation is kept as it stands, with the sections that a reader needs.
    if (lawLike.test(rest) && entry.trim().length <= longestLaw) laws.push(lawIn(found.codes.length > 0 ? rest : entry))
    else more = true
  }
  return { codes: choices.flatMap(({ code }) => (codes.has(code) ? [code] : [])), laws, more }
}

function inEntry(entry: string, known: ReadonlySet<string>): { codes: string[]; rest: string } {
  const codes: string[] = []
  let rest = entry
  for (const { prefix, patterns } of acts)
    for (const pattern of patterns)
      rest = rest.replace(pattern, (whole, section: string) => {
        const code = `${prefix}.${Number(section)}`
        if (!known.has(code)) return whole
        codes.push(code)
        return ' '
      })
  rest = rest.replace(articleTen, (whole) => {
    if (!known.has('10')) return whole
    codes.push('10')
    return ' '
  })
  return { codes, rest: withoutArticles(rest, known, codes) }
}

/** Takes the articles out of a text; what they come to is added to `codes`. */
function withoutArticles(text: string, known: ReadonlySet<string>, codes: string[]): string {
  let rest = ''
  let at = 0
  article.lastIndex = 0
  for (let found = article.exec(text); found; found = article.exec(text)) {
    const [whole, number, level, first] = found
    const code = (of: string): string => `${number}.${level}.${of.toLowerCase()}`
    if (!known.has(code(first ?? ''))) continue
    codes.push(code(first ?? ''))
    rest += `${text.slice(at, found.index)} `
    at = found.index + whole.length
    for (let next = nextLetter.exec(text.slice(at)); next; next = nextLetter.exec(text.slice(at))) {
      if (!known.has(code(next[1] ?? ''))) break
      codes.push(code(next[1] ?? ''))
      at += next[0].length
    }
    article.lastIndex = at
  }
  return rest + text.slice(at)
}

function lawIn(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:()–-]+(?:(?:jf|jfr|jvf|samt|og|and)\.?\s+)*/i, '')
    .replace(/[\s,:(–-]+$/, '')
}
