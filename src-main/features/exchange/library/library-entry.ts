import type { AdoptableEntity } from '../../../../src-shared/features/exchange/library/adoptable.ts'
import { fold, normaliseName } from '../../../../src-shared/kernel/fold.ts'
import { sortKey } from '../../../../src-shared/kernel/sort-key.ts'
import { idsIn } from '../../entities/names.ts'
import type { SourcePackage, SourceRecord } from './held-sources.ts'

/** A supplier of a package, as much as telling systems apart takes. */
export interface EntrySupplier {
  readonly name: string
  readonly nationalId: string | null
}

/** A record of the library, as much of it as is searched, ordered and shown in lines. */
export interface LibraryEntry {
  readonly record: number
  readonly entity: AdoptableEntity
  readonly id: string
  readonly title: string
  readonly sortKey: string
  /** Folded words of all that is searched and of the title, a blank before each. */
  readonly text: string
  readonly titleText: string
  readonly supplier: EntrySupplier | null
  /** The systems that it is about, by their ids in the same package. */
  readonly systems: readonly string[]
  readonly from: SourcePackage
  /** False for what another package of the same municipality says anew. */
  shown: boolean
}

/** What else is found of a record, beside its title and what it names. */
const searched = ['aliases', 'description', 'purpose', 'number', 'kle', 'taskCodes', 'scope'] as const

/** Names of a package's records by id. */
export interface EntryNames {
  readonly suppliers: ReadonlyMap<string, EntrySupplier>
  readonly systems: ReadonlyMap<string, string>
}

/** Makes an entry of a record; its names are those that its package gives. */
export function entryOf(
  { record, entity, id, title, values }: SourceRecord,
  from: SourcePackage,
  { suppliers, systems }: EntryNames
): LibraryEntry {
  const supplierIds = [...idsIn(values['supplier']), ...idsIn(values['processor']), ...idsIn(values['processors'])]
  const about = idsIn(values['systems'])
  const named = supplierIds.flatMap((one) => suppliers.get(one) ?? [])
  const texts = [
    title,
    from.municipality,
    ...named.map(({ name }) => name),
    ...about.flatMap((one) => systems.get(one) ?? []),
    ...searched.flatMap((key) => {
      const value = values[key]
      return Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : []
    })
  ]
  return {
    record,
    entity: entity as AdoptableEntity,
    id,
    title,
    sortKey: sortKey(title),
    text: ` ${texts.map(fold).join(' ')}`,
    titleText: ` ${fold(title)}`,
    supplier: entity === 'processingActivity' ? null : (named[0] ?? null),
    systems: about,
    from,
    shown: true
  }
}

/** Whether two systems of two packages are the same: by id, else by name where their suppliers do not contradict it. */
export function isSameSystem(a: LibraryEntry, b: LibraryEntry): boolean {
  if (a.id === b.id) return true
  return a.titleText === b.titleText && agree(a.supplier, b.supplier)
}

function agree(a: EntrySupplier | null, b: EntrySupplier | null): boolean {
  if (!a || !b) return true
  if (a.nationalId && b.nationalId) return a.nationalId === b.nationalId
  return normaliseName(a.name) === normaliseName(b.name)
}
