import { z } from 'zod'
import { channel } from '../../../ipc/channel.ts'
import { pathInput } from '../../../ipc/path-input.ts'
import { type EntityName, entityNames } from '../../../kernel/field.ts'
import type { RefView, Values } from '../../../kernel/value.ts'
import type { SettleResult } from '../../protocol/contract.ts'
import type { CopyStanding } from '../../protocol/copy.rules.ts'
import type { HeldFile, HeldPackage, HeldPlace } from '../held.ts'
import type { PackageTrust } from '../package.ts'
import { type AdoptableEntity, adoptableEntities } from './adoptable.ts'

/** A record of another municipality, as the search shows it. */
export interface LibraryRow {
  /** Of the held record; stays the same while newer packages say other things of it. */
  readonly record: number
  readonly entity: AdoptableEntity
  readonly title: string
  readonly municipality: string
  /** UTC instant at which the package was written. */
  readonly exportedAt: string
  /** Of a system its supplier, of an agreement the processor. */
  readonly supplier: string | null
  /** The record here that was adopted of it; null: none. */
  readonly adopted: string | null
}

/** How many of what was found are of a municipality; the key is of the municipality, not of a package. */
export interface LibraryHolder {
  readonly holder: string
  readonly name: string
  readonly count: number
}

/** A window of what was found, by kind and then by name, with how much there is of each. */
export interface LibraryFound {
  readonly total: number
  readonly rows: readonly LibraryRow[]
  /** Whatever kind was asked for. */
  readonly kinds: Readonly<Record<AdoptableEntity, number>>
  /** Whatever municipality was asked for, by name. */
  readonly holders: readonly LibraryHolder[]
}

/** Something that goes with a record: the lines of an activity, the scenarios of an assessment. */
export interface LibraryPiece {
  readonly entity: EntityName
  readonly title: string
}

/** A record of another municipality, to be read. */
export interface LibraryRecord extends LibraryRow {
  readonly holder: string
  readonly values: Values
  /** What it refers to, by id; none of it is a record of this register. */
  readonly refs: Readonly<Record<string, RefView>>
  readonly place: HeldPlace
  readonly trust: PackageTrust
  /** Rows of its sheet were changed after they were signed. */
  readonly edited: boolean
  /** Instant of the package that no longer had it; null: it is there. */
  readonly goneAt: string | null
  readonly pieces: readonly LibraryPiece[]
  /** Of a system: the same system at the others, and what there is about it anywhere. */
  readonly same: readonly LibraryRow[]
  readonly about: readonly LibraryRow[]
  /** Of a system: the record here that is the same; it is compared with the source instead of being made again. */
  readonly here: RefView | null
}

/** What is held of others. */
export interface LibraryState {
  readonly packages: readonly HeldPackage[]
  /** Files that could not be read, or that were not taken, the newest first. */
  readonly failed: readonly HeldFile[]
  /** Records adopted from the library of which the source has said something else since. */
  readonly changed: number
}

/** What a reading of packages put into the library. */
export interface LibraryRead {
  readonly files: readonly HeldFile[]
  /** Files that were read before and would say nothing new. */
  readonly known: number
}

/** What adopting made. */
export interface Adopted {
  readonly entity: AdoptableEntity
  /** The record here: a new one, the system that is the same, or the one that was adopted before. */
  readonly id: string
  /** What takes it back; null: it was adopted before. */
  readonly batchId: string | null
  /** How many records it became, pieces counted; 0 for a system that was here already. */
  readonly created: number
  /** Names of what it refers to at the source and what is not here. */
  readonly left: readonly string[]
}

/** Something in which an adopted record, or a piece of it, differs from its source. */
export interface SourceDifference {
  readonly of: EntityName
  /** The source's piece and the one here; null where it is about the record itself, or where there is none. */
  readonly piece: string | null
  readonly copy: string | null
  /** What the piece is called; '' of the record itself. */
  readonly title: string
  /** A field; a piece that only the source has; one that the source has no more. */
  readonly kind: 'field' | 'new' | 'gone'
  readonly field: string | null
  readonly standing: CopyStanding
  /** What each says, in this register's terms as far as they are known; null: nothing there, or nobody kept it. */
  readonly source: Values | null
  readonly own: Values | null
  readonly base: Values | null
}

/** How an adopted record stands to its source. */
export interface AdoptedView {
  readonly municipality: string
  /** UTC instants: when it was adopted, when the package was written that it was adopted of, and the newest that is held. */
  readonly adoptedAt: string
  readonly exportedAt: string
  readonly newestAt: string | null
  /** The source's record in the library; null: it is not there. */
  readonly record: number | null
  /** Instant of the package that has it no more; null: it is there. `goneLeft`: that is known, and it stays. */
  readonly goneAt: string | null
  readonly goneLeft: boolean
  readonly writable: boolean
  readonly differences: readonly SourceDifference[]
  readonly refs: Readonly<Record<string, RefView>>
}

/** An adopted record in the list of all of them. */
export interface AdoptedRow {
  readonly entity: AdoptableEntity
  readonly id: string
  readonly name: string
  readonly municipality: string
  /** UTC instants. */
  readonly adoptedAt: string
  readonly newestAt: string | null
  /** How much the source says otherwise since. */
  readonly changes: number
  readonly gone: boolean
}

const adopted = { entity: z.enum(adoptableEntities), id: z.uuid() }

/** The library of what other municipalities sent: searched and read, and adopted as records of one's own. */
export const libraryContract = {
  'library.state': channel<LibraryState>()('query', 'register.read', z.object({})),
  /** Puts the packages of these files and folders into the library; nothing of them becomes a record here. */
  'library.read': channel<LibraryRead>()(
    'job',
    'register.import',
    z.object({
      jobId: z.uuid(),
      paths: z.array(pathInput).min(1).max(10_000),
      /** Takes packages that are older than what is held, and those with another key than before. */
      force: z.boolean().default(false)
    })
  ),
  'library.search': channel<LibraryFound>()(
    'query',
    'register.read',
    z.object({
      search: z.string().max(200).default(''),
      kind: z.enum(adoptableEntities).nullable().default(null),
      holder: z.string().max(600).nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100)
    })
  ),
  /** Throws record.notFound. */
  'library.record': channel<LibraryRecord>()('query', 'register.read', z.object({ record: z.number().int() })),
  /** Adopts a record with what goes with it, as one batch. Throws record.notFound, record.deleted, library.unclear. */
  'library.adopt': channel<Adopted>()('command', 'register.import', z.object({ record: z.number().int() })),
  /** Records that were adopted, the newest first; `changed`: those of which the source has said something else since. */
  'library.adopted': channel<{ readonly total: number; readonly rows: readonly AdoptedRow[] }>()(
    'query',
    'register.read',
    z.object({
      only: z.enum(['all', 'changed']).default('all'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100)
    })
  ),
  /** How a record stands to its source; null: it was not adopted. */
  'library.differences': channel<AdoptedView | null>()('query', 'register.read', z.object(adopted)),
  /**
   * Takes what the source says, or leaves it until the source says something new again; without `items` all that only
   * the source changed (and that it is gone, where it is). One batch, undone by `import.undo`. Throws record.notFound,
   * record.deleted, library.unclear and what saving by hand would.
   */
  'library.settle': channel<SettleResult>()(
    'command',
    'register.write',
    z.object({
      ...adopted,
      items: z
        .array(
          z.object({
            of: z.enum(entityNames),
            piece: z.string().max(100).nullable(),
            field: z.string().max(100).nullable()
          })
        )
        .min(1)
        .max(1000)
        .nullable()
        .default(null),
      how: z.enum(['take', 'leave'])
    })
  )
}
