import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { countedListSchema, type Filter } from '../../ipc/entity-channels.ts'
import { languages } from '../../kernel/language.ts'
import { type Printed, printTargetSchema } from '../print/contract.ts'

/** The figures of the overview, in their order: fields of systems, and columns derived from them. */
export const figureKeys = [
  'completenessBand',
  'agreementStanding',
  'riskAge',
  'verification',
  'lifecycle',
  'classification',
  'unit',
  'category',
  'cprStanding',
  'neglect'
] as const
/** One of the figures. */
export type FigureKey = (typeof figureKeys)[number]

/** A bar: so many systems, and the filter on the figure's column that lists exactly them. */
export interface FigureBar {
  /** Code of a choice, id of a unit or category, `''` for empty, `rest` for what has no bar of its own. */
  readonly code: string
  /** Of units and categories the name; choices are named by the catalogue. */
  readonly label: string | null
  readonly count: number
  readonly filter: Filter
}

/** A figure: its bars partition the systems, unless a system can have several of the values (`neglect`). */
export interface Figure {
  readonly key: FigureKey
  /** The systems that are in any bar. */
  readonly total: number
  readonly bars: readonly FigureBar[]
}

/** The overview's figures, all of the same systems. */
export interface Figures {
  readonly total: number
  /** What was chosen, as filters of the list; a bar's own comes on top. */
  readonly filters: Readonly<Record<string, Filter>>
  readonly figures: readonly Figure[]
}

/** What of a supplier the overview counts. */
export interface SupplierRow {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly region: 'inside' | 'outside' | ''
  readonly processor: string
  readonly systems: number
  /** Its systems by the standing of their agreement. */
  readonly agreements: Readonly<Record<'valid' | 'soon' | 'overdue' | 'missing', number>>
  readonly contracts: Readonly<Record<'running' | 'ending' | 'ended', number>>
}

/** A category with how many systems it has itself, and with those below it. */
export interface CategoryTile {
  readonly id: string
  readonly parent: string | null
  readonly name: string
  readonly own: number
  readonly all: number
  /** The categories of `all`, itself included. */
  readonly ids: readonly string[]
}

/** Of which systems: those of a unit or a category and of what lies below it. */
const chosen = {
  unit: z.uuid().nullable().default(null),
  category: z.uuid().nullable().default(null)
}

/** Lists that are counted in one request: some more than the overview has. */
const mostCounted = 100

/** Counting for the overview; each number opens its list. */
export const overviewContract = {
  'overview.counts': channel<readonly number[]>()(
    'query',
    'register.read',
    z.object({ lists: z.array(countedListSchema).max(mostCounted) })
  ),
  'overview.figures': channel<Figures>()(
    'query',
    'register.read',
    z.object({ ...chosen, language: z.enum(languages) })
  ),
  'overview.suppliers': channel<readonly SupplierRow[]>()('query', 'register.read', z.object({})),
  'overview.categories': channel<readonly CategoryTile[]>()(
    'query',
    'register.read',
    z.object({ language: z.enum(languages) })
  ),
  'overview.print': channel<Printed | null>()('job', 'register.export', printTargetSchema.extend(chosen))
}
/** Which systems are counted. */
export interface Chosen {
  readonly unit: string | null
  readonly category: string | null
}
