import type { Chance } from './random.ts'

/** A company that makes systems; every name is made up. */
export interface Company {
  readonly name: string
  readonly form: 'A/S' | 'ApS'
  readonly number: string
}

/** A system as it is sold: what the municipalities' names of it mean. */
export interface Product {
  readonly number: number
  readonly company: Company
  /** The words of its name. */
  readonly words: readonly string[]
}

const starts =
  'nor sol fjo bak tav kvi lum vin syd mar har bir gra ask dal rim von hel tin ost kel jor ran vis pil'.split(' ')
const middles = 'da ve ri lo na ti mo ka se ru ni vo le ga pa do'.split(' ')
const ends = 'ra lex nix via dan ta lo mur sen kon val dis fo bel tron mi ris gon'.split(' ')
const trades = ['Data', 'Soft', 'Systems', 'IT', 'Digital', 'Consult', 'Teknik', '']
const domains = [
  'Løn',
  'Sag',
  'Vagtplan',
  'Journal',
  'Økonomi',
  'Bibliotek',
  'Tandpleje',
  'Byggesag',
  'Pleje',
  'Dagtilbud',
  'Skole',
  'Trafik',
  'Vandforsyning',
  'Valg',
  'Arkiv',
  'Jobcenter',
  'Sundhed',
  'Ejendom',
  'Miljø',
  'Beredskab',
  'Kørsel',
  'Indkøb',
  'Budget',
  'Post'
]
const attributes = ['Elektronisk', 'Digital', 'Fælles', 'Central', 'Kommunal', 'Mobil', 'Intern', 'Sikker']
const tasks = ['Registrering', 'Planlægning', 'Administration', 'Rapportering', 'Booking', 'Dokumentation', 'Kontrol']

const titled = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

function coined(chance: Chance, taken: Set<string>): string {
  for (;;) {
    const middle = chance.is(0.7) ? chance.pick(middles) : ''
    const name = titled(chance.pick(starts) + middle + chance.pick(ends))
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

/** Companies with names that nobody bears. */
export function madeCompanies(chance: Chance, count: number): readonly Company[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index): Company => {
    const trade = chance.pick(trades)
    const name = `${coined(chance, taken)}${trade === '' ? '' : ` ${trade}`}`
    return { name, form: chance.is(0.7) ? 'A/S' : 'ApS', number: String(10_000_000 + index * 7919) }
  })
}

/**
 * Products as they are found: single names, suites whose modules differ in one word, editions that differ in a number
 * and are run side by side, descriptions, and general names that several companies use.
 */
export function madeProducts(chance: Chance, companies: readonly Company[], count: number): readonly Product[] {
  const taken = new Set<string>()
  const products: Product[] = []
  const said = new Set<string>()
  const add = (company: Company, words: readonly string[]): void => {
    const key = `${company.number} ${[...words].sort().join(' ').toLowerCase()}`
    if (said.has(key)) return
    said.add(key)
    products.push({ number: products.length, company, words })
  }
  while (products.length < count) {
    const company = chance.pick(companies)
    const kind = chance.next()
    if (kind < 0.4) add(company, [coined(chance, taken)])
    else if (kind < 0.6) {
      const suite = coined(chance, taken)
      add(company, [suite])
      for (let i = 0; i < 4; i++) add(company, [suite, chance.pick(domains)])
    } else if (kind < 0.68) {
      const suite = coined(chance, taken)
      for (let i = 2; i < 5; i++) add(company, [suite, String(i)])
    } else if (kind < 0.92) add(company, [chance.pick(attributes), chance.pick(domains), chance.pick(tasks)])
    else {
      const name = [chance.pick(domains), chance.pick(tasks)]
      for (let i = 0; i < 3; i++) add(chance.pick(companies), name)
    }
  }
  return products.slice(0, count)
}
