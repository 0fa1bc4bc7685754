import { type Company, madeCompanies, madeProducts, type Product } from './products.ts'
import { type Chance, chanceOf } from './random.ts'
import { spelledCompany, spelledProduct } from './spelling.ts'

/** A supplier as one municipality has it. */
export interface MadeSupplier {
  readonly id: string
  readonly name: string
  readonly nationalId: string | null
}

/** A system as one municipality has it. */
export interface MadeSystem {
  readonly id: string
  readonly name: string
  /** Its supplier's id; null: nobody said one. */
  readonly supplier: string | null
}

/** A municipality with what it would send. */
export interface MadeMunicipality {
  readonly name: string
  readonly nationalId: string
  readonly suppliers: readonly MadeSupplier[]
  readonly systems: readonly MadeSystem[]
}

/** A country and what its municipalities' systems truly are; the second never reaches the program. */
export interface MadeCountry {
  readonly municipalities: readonly MadeMunicipality[]
  /** The product of each system, by municipality's place and system's id. */
  readonly truth: ReadonlyMap<string, number>
}

/** The key of a system in the truth. */
export const truthKey = (municipality: number, id: string): string => `${municipality} ${id}`

/** How many there are. */
export interface CountrySize {
  readonly municipalities: number
  readonly systems: number
}

/** Makes municipalities whose systems are some of a few thousand products, the common ones in most of them. */
export function madeCountry(seed: number, size: CountrySize): MadeCountry {
  const chance = chanceOf(seed)
  const companies = madeCompanies(chance, 300)
  const products = madeProducts(chance, companies, Math.round(size.systems * 2.5))
  const shared = new Map(products.filter(() => chance.is(0.15)).map(({ number }) => [number, chance.id()]))
  const truth = new Map<string, number>()
  const municipalities = Array.from({ length: size.municipalities }, (_, place): MadeMunicipality => {
    const name = `${chance.pick(['Nord', 'Syd', 'Vest', 'Øst', 'Midt'])}${chance.pick(['by', 'bæk', 'holm', 'lev', 'sund'])}${place}`
    const suppliers = new Map<Company, MadeSupplier>()
    const systems = chosen(chance, products, size.systems).map((product): MadeSystem => {
      const common = shared.get(product.number)
      const id = common !== undefined && chance.is(0.4) ? common : chance.id()
      truth.set(truthKey(place, id), product.number)
      const supplier = chance.is(0.08) ? null : supplierOf(chance, product.company, suppliers).id
      return { id, name: spelledProduct(chance, product, name), supplier }
    })
    const nationalId = String(29_000_000 + place)
    return { name: `${name} Kommune`, nationalId, suppliers: [...suppliers.values()], systems }
  })
  return { municipalities, truth }
}

function supplierOf(chance: Chance, company: Company, known: Map<Company, MadeSupplier>): MadeSupplier {
  const supplier = known.get(company) ?? {
    id: chance.id(),
    name: spelledCompany(chance, company),
    nationalId: chance.is(0.7) ? company.number : null
  }
  known.set(company, supplier)
  return supplier
}

/** Different products, the first ones of the list far more often than the last. */
function chosen(chance: Chance, products: readonly Product[], count: number): readonly Product[] {
  const taken = new Set<Product>()
  while (taken.size < count) {
    const product = products[Math.floor(chance.next() ** 1.7 * products.length)]
    if (product) taken.add(product)
  }
  return [...taken]
}
