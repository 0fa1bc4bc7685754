import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { entitiesOf, fieldsOfPackage, type PackageHead } from '../../../../src-shared/features/exchange/package.ts'
import { isChosen, type PackagePart, packageParts } from '../../../../src-shared/features/exchange/profiles.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { isFor } from '../../../../src-shared/kernel/language.ts'

/** What a package says at all: its parts (null: it has none to choose from), without the sheets that its file lacks. */
export interface Says {
  readonly parts: readonly PackagePart[] | null
  readonly lacks: readonly EntityName[]
}

/** What a package says at all; `sheets` are the entities that its file has a sheet of. */
export function saysOf(head: PackageHead, sheets: { has(name: EntityName): boolean }): Says {
  const { scope, municipality } = head
  return {
    parts: scope && packageParts.filter((part) => scope.parts.includes(part)),
    lacks: entitiesOf(head).filter((name) => isFor(catalogue[name], municipality.country) && !sheets.has(name))
  }
}

type Of = Pick<PackageHead, 'kind' | 'profile'>

/**
 * What a package speaks of. Of an entity whose part was chosen it has all that there is; of others only records that those
 * name. Of fields that it does not have it says nothing.
 */
export class Coverage {
  readonly says: Says
  private readonly of: Of
  private readonly known = new Map<EntityName, ReadonlySet<string>>()

  constructor(of: Of, says: Says) {
    this.of = of
    this.says = says
  }

  /** Whether a record that it does not have is gone. */
  has(name: EntityName): boolean {
    const { parts } = this.says
    return this.fields(name).size > 0 && (parts === null || isChosen(name, { parts }))
  }

  /** The keys that it says something of; none where it has no such records. */
  fields(name: EntityName): ReadonlySet<string> {
    const known = this.known.get(name)
    if (known) return known
    const { parts, lacks } = this.says
    const scope = parts && { parts, units: [], systems: [], supplier: null }
    const head = { ...this.of, scope }
    const isThere = !lacks.includes(name) && entitiesOf(head).includes(name)
    const made = new Set(isThere ? fieldsOfPackage(head, name).map(({ key }) => key) : [])
    this.known.set(name, made)
    return made
  }

  /** Whether it has figures. */
  hasFigures(): boolean {
    return this.says.parts?.includes('figures') ?? true
  }

  /** Whether another one says all that it says. */
  isWithin({ says }: Coverage): boolean {
    const [own, other] = [this.says.parts ?? packageParts, says.parts ?? packageParts]
    return own.every((part) => other.includes(part)) && says.lacks.every((name) => this.says.lacks.includes(name))
  }
}

const made = new Map<string, Coverage>()

/** The same for what is stored of a package's `Says`. */
export function coverageOf({ kind, profile }: Of, says: string): Coverage {
  const key = `${kind} ${profile} ${says}`
  const known = made.get(key) ?? new Coverage({ kind, profile }, JSON.parse(says) as Says)
  made.set(key, known)
  return known
}

/** What a file of a held package says, and when it was written. */
export interface Spoken {
  readonly coverage: Coverage
  /** UTC instant. */
  readonly exportedAt: string
}

/** Whether one of them is newer and has all that there is of an entity. */
export function isOvertaken(name: EntityName, exportedAt: string, others: readonly Spoken[]): boolean {
  return others.some((other) => other.exportedAt > exportedAt && other.coverage.has(name))
}

/** The keys that a package is the newest to say. */
export function newestFields(name: EntityName, of: Spoken, others: readonly Spoken[]): ReadonlySet<string> {
  const newer = others.filter(({ coverage, exportedAt }) => exportedAt > of.exportedAt && coverage.has(name))
  const fields = of.coverage.fields(name)
  return newer.reduce<ReadonlySet<string>>((left, { coverage }) => left.difference(coverage.fields(name)), fields)
}

/** Whether a newer one says all that it says. */
export function isOlder(of: Spoken, others: readonly Spoken[]): boolean {
  return others.some((other) => other.exportedAt > of.exportedAt && of.coverage.isWithin(other.coverage))
}
