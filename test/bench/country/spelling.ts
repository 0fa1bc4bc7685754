import type { Company, Product } from './products.ts'
import type { Chance } from './random.ts'

/** How somebody writes a company: with its form, without, shouted, mistyped. */
export function spelledCompany(chance: Chance, { name, form }: Company): string {
  const way = chance.next()
  if (way < 0.45) return `${name} ${form}`
  if (way < 0.6) return `${name} ${form.replace('/', '')}`
  if (way < 0.8) return name
  if (way < 0.9) return name.toUpperCase()
  if (way < 0.98) return `${name.toLowerCase()} ${form.toLowerCase()}`
  return mistyped(chance, name)
}

const filling = ['system', 'IT-system', 'platform', 'løsning']

/**
 * How somebody in a municipality writes a product's name. Most write it as it is sold; the rest adds the company, the
 * release or a filling word, turns, joins or shortens words, or mistypes one. One in a hundred uses a name of its own
 * that nothing leads back from.
 */
export function spelledProduct(chance: Chance, { words, company }: Product, municipality: string): string {
  const plain = words.join(' ')
  const way = chance.next()
  const text = (() => {
    if (way < 0.5) return plain
    if (way < 0.57) return `${company.name} ${plain}`
    if (way < 0.61) return `${plain} (${company.name})`
    if (way < 0.63) return `${company.name} ${company.form} ${plain}`
    if (way < 0.7) return `${plain} ${chance.pick(['4.2', 'v3', 'ver. 2.1', 'v. 7', '10.0.3'])}`
    if (way < 0.75) return `${plain} ${chance.pick(filling)}`
    if (way < 0.79) return [...words].reverse().join(' ')
    if (way < 0.82) return words.join(chance.pick(['-', '']))
    if (way < 0.85) return `${plain} ${municipality}`
    if (way < 0.87) return shortened(words)
    if (way < 0.88) return words.length > 2 ? initials(words) : plain
    if (way < 0.96) return plain
    if (way < 0.99) return mistyped(chance, plain)
    return `Lokalt ${chance.below(100_000)}`
  })()
  const shout = chance.next()
  if (shout < 0.05) return text.toUpperCase()
  return shout < 0.12 ? text.toLowerCase() : text
}

const initials = (words: readonly string[]): string => words.map((word) => word[0]).join('')

function shortened(words: readonly string[]): string {
  const longest = [...words].sort((a, b) => b.length - a.length)[0] ?? ''
  if (longest.length < 9) return words.join(' ')
  return words.map((word) => (word === longest ? `${word.slice(0, 5)}.` : word)).join(' ')
}

/** A letter left out, doubled, another one or swapped with its neighbour; never the first, never a digit. */
function mistyped(chance: Chance, text: string): string {
  const at = 1 + chance.below(text.length - 2)
  const [before, letter = '', after] = [text.slice(0, at), text[at], text.slice(at + 1)]
  if (!/\p{L}/u.test(letter)) return text
  const way = chance.below(4)
  if (way === 0) return before + after
  if (way === 1) return before + letter + letter + after
  if (way === 2) return before + chance.pick([...'abdefgiklmnoprstuv']) + after
  return before + (after[0] ?? '') + letter + after.slice(1)
}
