import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { type GapReason, type GapState, gapStates } from '../systems/gaps/gap-column.ts'
import { matrixColumns, matrixEntities } from './matrix-columns.ts'

const columnKeys = matrixColumns.map(({ key }) => key)
const columnKey = z.enum(columnKeys)

/** Whose records: all; those that a unit or one below it owns or administers; those that a person owns or administers. */
export const matrixScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('unit'), id: z.uuid() }),
  z.object({ kind: z.literal('owner'), id: z.uuid() }),
  z.object({ kind: z.literal('administrator'), id: z.uuid() })
])
/** Whose systems the matrix is about. */
export type MatrixScope = z.output<typeof matrixScopeSchema>

/** What the matrix shows: whose systems, which states by column (they combine), order, window of rows. */
export const matrixQuerySchema = z.object({
  /** What a row is; of other than systems, `owner` is whoever is responsible, and nobody administers them. */
  of: z.enum(matrixEntities).default('system'),
  scope: matrixScopeSchema.default({ kind: 'all' }),
  filters: z.partialRecord(columnKey, z.array(z.enum(gapStates)).max(gapStates.length)).default({}),
  /** `name`, `score` or a column's key; the worst come first, the best when descending. */
  sort: z
    .object({ by: z.enum(['name', 'score', ...columnKeys]), descending: z.boolean() })
    .default({ by: 'name', descending: false }),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(0).max(1000).default(100)
})
/** A matrix request after parsing. */
export type MatrixQuery = z.output<typeof matrixQuerySchema>

/** A record's row: states and reasons in the columns' order. */
export interface MatrixRow {
  readonly id: string
  readonly name: string
  /** Weighted share of what is present among what applies, 0 to 100. */
  readonly score: number
  readonly states: readonly GapState[]
  readonly reasons: readonly GapReason[]
}

/** A column and how many systems stand how in it: under the scope and the other columns' filters. */
export interface MatrixColumn {
  readonly key: string
  readonly weight: number
  readonly counts: Readonly<Record<GapState, number>>
}

/** A window of the matrix. */
export interface Matrix {
  readonly total: number
  /** The score of all systems shown together. */
  readonly score: number
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
}

/** The highest weight a column can have. */
export const mostWeight = 10

/** What is missing. */
export const missingContract = {
  'missing.matrix': channel<Matrix>()('query', 'register.read', matrixQuerySchema),
  /** The ids of all systems that the question shows, whatever its window: for selecting them at once. */
  'missing.ids': channel<readonly string[]>()('query', 'register.read', matrixQuerySchema),
  /** Says how much each column counts for everybody; null goes back to the program's own weights. */
  'missing.setWeights': channel<null>()(
    'command',
    'register.import',
    z.object({
      weights: z.partialRecord(columnKey, z.number().int().min(0).max(mostWeight)).nullable()
    })
  )
}
