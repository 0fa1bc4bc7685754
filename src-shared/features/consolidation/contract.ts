import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { pathInput } from '../../ipc/path-input.ts'
import { languages } from '../../kernel/language.ts'
import type { FieldValue } from '../../kernel/value.ts'
import type { HeldFile, HeldPackage, HeldPlace } from '../exchange/held.ts'
import { type FactRule, factFields, factRules } from './facts.ts'
import type { MatchReason, MatchWhy, SupplierAgreement } from './matching.ts'

/** What is put together across municipalities. */
export const clusteredEntities = ['system', 'supplier'] as const
/** One of {@link clusteredEntities}. */
export type ClusteredEntity = (typeof clusteredEntities)[number]

/** How much there is to do and what came of the last round. */
export interface CentralState {
  readonly packages: number
  readonly systems: number
  readonly suppliers: number
  readonly questions: number
  readonly conflicts: number
  /** Whether something was read or decided since all was put together. */
  readonly stale: boolean
}

/** What a reading of packages did. */
export interface ConsolidateResult extends CentralState {
  /** What came of each file that was read now. */
  readonly files: readonly HeldFile[]
  /** Files that were read before and would say nothing new. */
  readonly known: number
}

/** What was written as Parquet: the folder, and how many files and records are in it. */
export interface ParquetWritten {
  readonly path: string
  readonly files: number
  readonly rows: number
}

/** A system or supplier as all that name it have it. */
export interface ClusterRow {
  readonly id: string
  readonly title: string
  readonly supplier: string | null
  readonly municipalities: number
  readonly members: number
  readonly questions: number
  /** Facts that differ and that no rule settles. */
  readonly conflicts: number
}

/** One municipality's record of it. */
export interface ClusterMember {
  readonly record: number
  readonly name: string
  readonly why: MatchWhy | null
  readonly place: HeldPlace
  /** Instant of the package that no longer had it; null: it is there. */
  readonly goneAt: string | null
}

/** A value with who says it. */
export interface SaidValue {
  readonly value: FieldValue
  /** As it is read: the name of what it refers to; null: as the field shows it. */
  readonly name: string | null
  readonly sources: readonly (HeldPlace & { readonly record: number })[]
}

/** A fact of a cluster: what is said of it, and which counts. */
export interface ClusterFact {
  readonly field: string
  /** The most said first. */
  readonly said: readonly SaidValue[]
  readonly rule: FactRule
  /** Place in `said` of the value that counts; null: nobody has chosen, and no rule does. */
  readonly counts: number | null
  /** Who chose it and why, where somebody did. */
  readonly chosen: { readonly by: string; readonly at: string; readonly reason: string } | null
}

/** A cluster with everything that is known of it. */
export interface ClusterView extends ClusterRow {
  readonly list: readonly ClusterMember[]
  readonly facts: readonly ClusterFact[]
}

/** One side of a question. */
export interface QuestionSide {
  readonly cluster: string
  readonly name: string
  /** Other spellings, the most used first. */
  readonly spellings: readonly string[]
  readonly supplier: string | null
  readonly supplierNumber: string | null
  readonly municipalities: readonly string[]
  readonly place: HeldPlace
  /** Short facts by field key, for comparing. */
  readonly facts: Readonly<Record<string, FieldValue>>
}

/** Two that may be one, with the evidence. */
export interface QuestionView {
  readonly number: number
  readonly entity: ClusteredEntity
  readonly reason: MatchReason
  readonly supplier: SupplierAgreement
  /** 0 to 1. */
  readonly score: number
  readonly left: QuestionSide
  readonly right: QuestionSide
}

/** A fact that differs. */
export interface ConflictRow {
  readonly entity: ClusteredEntity
  readonly cluster: string
  readonly title: string
  readonly field: string
  readonly rule: FactRule
  readonly differing: number
  /** Whether nothing says which value counts. */
  readonly open: boolean
  /** Whether somebody chose it. */
  readonly chosen: boolean
  /** The values with how many municipalities say each, the most said first; five at most. */
  readonly said: readonly {
    readonly value: FieldValue
    readonly name: string | null
    readonly count: number
    readonly counts: boolean
  }[]
}

/** A window of a list. */
export interface Paged<T> {
  readonly total: number
  readonly rows: readonly T[]
}

const page = { offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(100) }
const entity = z.enum(clusteredEntities)
const id = z.string().max(100)
const reason = z.string().trim().max(2000).default('')
const verdict = z.enum(['same', 'different'])

/** What a central office makes of packages: read, put together, decided. */
export const consolidationContract = {
  'held.choose': channel<readonly string[]>()('shell', 'register.import', z.object({ folder: z.boolean() })),
  'held.files': channel<readonly HeldFile[]>()('query', 'register.read', z.object({})),
  'held.packages': channel<readonly HeldPackage[]>()('query', 'register.read', z.object({})),
  /** Reads the packages of these files and folders, several at a time, and puts together what they hold. */
  'central.consolidate': channel<ConsolidateResult>()(
    'job',
    'register.import',
    z.object({
      jobId: z.uuid(),
      paths: z.array(pathInput).max(10_000),
      /** Takes packages that are older than what is held, and those with another key than before. */
      force: z.boolean().default(false)
    })
  ),
  /** All that packages hold and what was made of it, as a folder of Parquet files. Throws file.exists, central.elsewhere. */
  'central.parquet': channel<ParquetWritten>()(
    'job',
    'register.export',
    z.object({ jobId: z.uuid(), path: pathInput })
  ),
  'central.state': channel<CentralState>()('query', 'register.read', z.object({})),
  'central.list': channel<Paged<ClusterRow>>()(
    'query',
    'register.read',
    z.object({
      entity,
      search: z.string().max(200).default(''),
      only: z.enum(['all', 'questions', 'conflicts']).default('all'),
      order: z.enum(['title', 'municipalities']).default('title'),
      ...page
    })
  ),
  /** Throws record.notFound. */
  'central.cluster': channel<ClusterView>()('query', 'register.read', z.object({ entity, id })),
  'central.questions': channel<Paged<QuestionView>>()('query', 'register.read', z.object(page)),
  /** Says that two are the same or are not. Throws record.notFound where the question is answered already. */
  'central.decide': channel<null>()(
    'command',
    'register.import',
    z.object({ question: z.number().int(), verdict, reason })
  ),
  /** What has been decided, as a file for another register or for the next round; null: nobody chose where to. */
  'central.writeDecisions': channel<{ readonly path: string; readonly decisions: number } | null>()(
    'shell',
    'register.export',
    z.object({ language: z.enum(languages), path: z.string().nullable().default(null) })
  ),
  /** Takes decisions of such a file; what was decided here otherwise stays. Throws central.noDecisions. */
  'central.readDecisions': channel<{ readonly taken: number; readonly kept: number } | null>()(
    'shell',
    'register.import',
    z.object({ path: z.string().nullable().default(null) })
  ),
  'central.conflicts': channel<Paged<ConflictRow>>()(
    'query',
    'register.read',
    z.object({
      only: z.enum(['open', 'all']).default('open'),
      field: z.string().max(100).nullable().default(null),
      ...page
    })
  ),
  /** Chooses what this record says. Throws record.notFound. */
  'central.choose': channel<null>()(
    'command',
    'register.import',
    z.object({ entity, cluster: id, field: z.string().max(100), record: z.number().int(), reason })
  ),
  /** Which of several values counts, for a field of all. */
  'central.setRule': channel<null>()(
    'command',
    'register.import',
    z
      .object({ entity, field: z.string().max(100), rule: z.enum(factRules) })
      .refine((input) => factFields(input.entity).some(({ key }) => key === input.field))
  )
}
