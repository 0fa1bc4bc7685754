import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const standard = (root: string, name: string): string =>
  readFileSync(join(root, '.build/standard-licences', `${name}.txt`), 'utf8').trim()

/** Who holds the copyright, as a package's manifest names its author (without the address). */
export function holderOf(author: string | { readonly name: string } | undefined): string {
  const name = typeof author === 'object' ? author.name : (author ?? '')
  return name.replace(/\s*[<(].*$/, '')
}

/**
 * The text of a licence for a part that brings none: the standard one, headed by whose work it is. Empty where nobody
 * is named or the licence's text is not here; then the notices are not complete, and a test says so.
 */
export function standardText(root: string, licence: string, holder: string): string {
  if (holder === '' || (licence !== 'MIT' && licence !== 'Apache-2.0')) return ''
  return `Copyright ${holder}\n\n${standard(root, licence)}`
}
