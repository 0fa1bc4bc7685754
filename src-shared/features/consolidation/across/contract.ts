import { z } from 'zod'
import { channel } from '../../../ipc/channel.ts'
import { type Country, languages } from '../../../kernel/language.ts'
import type { EditedPart, HeldPlace } from '../../exchange/held.ts'
import type { PackedFigure } from '../../exchange/package.ts'
import { type Aspect, aspects } from './aspects.ts'
import { type AgreementEnd, type Finding, findingKeys } from './findings.ts'
import { type League, type MeasureKey, measureKeys, type Share } from './league.ts'

/** How many records a municipality sent of a kind; null: none of the kind were sent. */
export type SentCounts = Readonly<Record<'system' | 'processingActivity' | 'agreement', number | null>>

/** A municipality with what its package says. */
export interface AcrossMunicipality {
  readonly package: number
  readonly name: string
  readonly country: Country
  readonly profile: string
  readonly file: string
  /** UTC instant. */
  readonly exportedAt: string
  readonly counts: SentCounts
  readonly measures: Readonly<Record<MeasureKey, Share | null>>
  /** How many records each finding has. */
  readonly findings: Readonly<Record<Finding, number>>
  /** What was changed after it was signed. */
  readonly edited: readonly EditedPart[]
  /** Key figures as they were sent. */
  readonly figures: readonly PackedFigure[]
}

/** A system or supplier and in how many municipalities it is. */
export interface AcrossName {
  readonly cluster: string
  readonly title: string
  readonly municipalities: number
}

/** A CPR channel: how many municipalities and systems use it. */
export interface AcrossChannel {
  readonly code: string
  readonly municipalities: number
  readonly systems: number
}

/** All municipalities together; sums over them. */
export interface Across {
  /** Civil date from which ends are counted. */
  readonly today: string
  readonly municipalities: readonly AcrossMunicipality[]
  readonly totals: {
    readonly records: Readonly<Record<keyof SentCounts, number>>
    readonly measures: Readonly<Record<MeasureKey, Share>>
    readonly findings: Readonly<Record<Finding, number>>
    /** Systems and suppliers when the same is counted once. */
    readonly systems: number
    readonly suppliers: number
  }
  readonly agreements: Readonly<Record<AgreementEnd, number>>
  /** Systems by how many municipalities have them. */
  readonly shared: readonly { readonly from: number; readonly to: number | null; readonly systems: number }[]
  readonly mostUsed: readonly AcrossName[]
  readonly largest: readonly AcrossName[]
  readonly channels: readonly AcrossChannel[]
  /** Of how many systems municipalities say different things, by aspect. */
  readonly differing: Readonly<Record<Aspect, number>>
  /** Whether something was read or decided since systems were put together. */
  readonly stale: boolean
}

/** A value with how many municipalities say it. */
export interface SaidBy {
  readonly value: string
  readonly municipalities: number
}

/** A system with what municipalities say of an aspect of it. */
export interface AcrossSystem extends AcrossName {
  readonly supplier: string | null
  /** The most said first. */
  readonly said: readonly SaidBy[]
  /** Municipalities that have it and say nothing. */
  readonly silent: number
  readonly spread: number
}

/** A supplier with its systems and the agreements with it. */
export interface AcrossSupplier extends AcrossName {
  readonly systems: number
  readonly agreements: number
  readonly expired: number
  /** Within a year. */
  readonly ending: number
}

/** A record that a figure counts, and where it stands. */
export interface AcrossRow {
  readonly record: number
  readonly package: number
  readonly name: string
  readonly place: HeldPlace
  /** Whom an agreement is with; null: nobody said. */
  readonly with: string | null
  /** The last day of an agreement. */
  readonly until: string | null
  /** Wanted fields that say nothing, for findings about gaps; keys of the catalogue. */
  readonly gaps: readonly string[]
}

/** What one municipality says of a system. */
export interface AcrossUse {
  readonly record: number
  readonly name: string
  readonly place: HeldPlace
  /** By aspect; several CPR channels. */
  readonly said: Readonly<Partial<Record<Aspect, readonly string[]>>>
}

/** A window of a list. */
interface Paged<T> {
  readonly total: number
  readonly rows: readonly T[]
}

const page = { offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(100) }
const search = z.string().max(200).default('')

/** What all municipalities' packages say together. Each throws central.elsewhere in another register than a central one. */
export const acrossContract = {
  'central.across': channel<Across>()('query', 'register.read', z.object({})),
  /** How many packages are counted while it is being counted; null: it is not. */
  'central.acrossProgress': channel<{ readonly done: number; readonly of: number } | null>()(
    'query',
    'register.read',
    z.object({})
  ),
  'central.acrossSystems': channel<Paged<AcrossSystem>>()(
    'query',
    'register.read',
    z.object({
      aspect: z.enum(aspects),
      search,
      /** Only those of which this is said; null: all. */
      value: z.string().max(200).nullable().default(null),
      only: z.enum(['all', 'said', 'differing']).default('all'),
      sort: z.enum(['municipalities', 'title', 'spread']).default('municipalities'),
      ...page
    })
  ),
  'central.acrossSuppliers': channel<Paged<AcrossSupplier>>()(
    'query',
    'register.read',
    z.object({
      search,
      sort: z.enum(['municipalities', 'title', 'systems', 'agreements', 'expired', 'ending']).default('municipalities'),
      ...page
    })
  ),
  /** The records behind a figure: of all, of one municipality (its package) or of one supplier's cluster. */
  'central.acrossRows': channel<Paged<AcrossRow>>()(
    'query',
    'register.read',
    z.object({
      of: z.enum(findingKeys),
      municipality: z.number().int().nullable().default(null),
      supplier: z.string().max(100).nullable().default(null),
      ...page
    })
  ),
  /** What each municipality that has a system says of it. */
  'central.acrossUses': channel<readonly AcrossUse[]>()(
    'query',
    'register.read',
    z.object({ cluster: z.string().max(100) })
  ),
  'central.league': channel<League>()(
    'query',
    'register.read',
    z.object({ measure: z.enum(measureKeys), anonymous: z.boolean() })
  ),
  /** All of it, or the anonymous league tables alone, as a workbook. null: nobody chose where to. */
  'central.acrossFile': channel<{ readonly path: string; readonly municipalities: number } | null>()(
    'job',
    'register.export',
    z.object({
      jobId: z.uuid(),
      language: z.enum(languages),
      anonymous: z.boolean(),
      path: z.string().nullable().default(null)
    })
  )
}
