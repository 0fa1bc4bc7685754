import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { listQuerySchema } from '../../ipc/entity-channels.ts'
import { entityNames } from '../../kernel/field.ts'
import { languages } from '../../kernel/language.ts'
import type { Permission } from '../../kernel/permissions.ts'
import { matrixQuerySchema } from '../missing/contract.ts'
import {
  type AbsentPeople,
  type GridWindow,
  type ImportPlan,
  type ImportPreview,
  type ImportResult,
  type PreviewRow,
  rowOutcomes
} from './import.ts'

const session = { sessionId: z.uuid() }
const job = { jobId: z.uuid() }
const sheet = { ...session, file: z.number().int().min(0), sheet: z.number().int().min(0) }

/** What an export is written as; `zip` is a csv for each table, in one file. */
export const exportFormats = ['xlsx', 'csv', 'zip', 'json'] as const
/** One of them. */
export type ExportFormat = (typeof exportFormats)[number]

/** Where a column goes. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: z.string(), lookup: z.string().nullable() }),
  z.object({ kind: z.literal('keep') }),
  z.object({ kind: z.literal('ignore') })
])

/**
 * What is done as one piece and can be taken back as one: an import; somebody's duties given to another; two records
 * made one; many records changed alike. Codes are append-only.
 */
export const batchKinds = ['import', 'handover', 'merge', 'bulk'] as const
/** One of the kinds of batches. */
export type BatchKind = (typeof batchKinds)[number]

/** What taking a batch back needs: what is the whole register's is taken back by those who may do it. */
export function undoPermission(kind: BatchKind): Permission {
  return kind === 'import' || kind === 'merge' ? 'register.import' : 'register.write'
}

/** Something done as one piece, as the list of them shows it. */
export interface BatchInfo {
  readonly id: string
  readonly at: string
  readonly user: string
  readonly title: string
  readonly kind: BatchKind
  readonly counts: Readonly<Record<string, number>>
  readonly undoneAt: string | null
}

/** What undoing a batch did; values edited since stay and are listed. */
export interface UndoResult {
  readonly reverted: number
  readonly removed: number
  readonly kept: readonly {
    readonly entity: string
    readonly id: string
    readonly name: string
    readonly fields: readonly string[]
  }[]
}

/** Import and export. A session holds what was read until it is applied or closed; nothing is written before apply. */
export const exchangeContract = {
  'import.choose': channel<readonly string[]>()('shell', 'register.import', z.object({})),
  'import.read': channel<ImportPlan>()(
    'job',
    'register.import',
    z.object({
      ...job,
      ...session,
      entity: z.enum(entityNames),
      language: z.enum(languages),
      files: z
        .array(z.object({ path: z.string(), encoding: z.string().optional(), delimiter: z.string().max(1).optional() }))
        .min(1)
        .max(100),
      /** A mapping saved to a file: header -> field; the command line's --mapping. */
      mapping: z.record(z.string(), z.string().nullable()).optional()
    })
  ),
  'import.grid': channel<GridWindow>()(
    'job',
    'register.import',
    z.object({ ...job, ...sheet, from: z.number().int().min(0), count: z.number().int().min(1).max(500) })
  ),
  'import.configure': channel<ImportPlan>()(
    'job',
    'register.import',
    z.object({
      ...job,
      ...sheet,
      change: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('include'), included: z.boolean() }),
        z.object({ kind: z.literal('headerRows'), rows: z.array(z.number().int().min(1)).min(1).max(3) }),
        z.object({ kind: z.literal('hiddenRows'), take: z.boolean() }),
        z.object({ kind: z.literal('sectionField'), field: z.string().nullable() }),
        z.object({ kind: z.literal('column'), index: z.number().int().min(0), target: targetSchema }),
        z.object({ kind: z.literal('text'), encoding: z.string().optional(), delimiter: z.string().max(1).optional() }),
        z.object({ kind: z.literal('entity'), entity: z.enum(entityNames) })
      ])
    })
  ),
  'import.preview': channel<ImportPreview>()('job', 'register.import', z.object({ ...job, ...session })),
  'import.decide': channel<ImportPreview>()(
    'job',
    'register.import',
    z.object({
      ...job,
      ...session,
      matches: z.record(z.string(), z.uuid().nullable()).default({}),
      /** Keep personal numbers of these columns as a secret: `file|sheet|column` -> reason. */
      secrets: z.record(z.string(), z.string().trim().min(3).max(500)).default({}),
      /** Make records anew whose tombstone the rows meet. */
      recreate: z.boolean().optional(),
      /** The processing activities are templates, unless a row says otherwise. */
      templates: z.boolean().optional(),
      /** The files are KITOS' exports: the master of the fields chosen by `kitos.set`. */
      kitos: z.boolean().optional()
    })
  ),
  'import.rows': channel<{ readonly total: number; readonly rows: readonly PreviewRow[] }>()(
    'job',
    'register.import',
    z.object({
      ...job,
      ...session,
      outcome: z.enum(rowOutcomes).nullable(),
      withIssues: z.boolean().default(false),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500)
    })
  ),
  /**
   * Whom of the register a list of people does not name: in the units that it names and below them, or anywhere. Asked
   * before it is applied or after; nothing is written, being absent is no deletion.
   */
  'import.absent': channel<AbsentPeople>()(
    'job',
    'register.import',
    z.object({ ...job, ...session, within: z.enum(['units', 'all']) })
  ),
  'import.apply': channel<ImportResult>()('job', 'register.import', z.object({ ...job, ...session })),
  'import.errorWorkbook': channel<string | null>()(
    'shell',
    'register.import',
    z.object({ ...session, path: z.string().nullable().default(null) })
  ),
  'import.close': channel<null>()('shell', 'register.import', z.object(session)),
  'import.batches': channel<readonly BatchInfo[]>()('query', 'register.read', z.object({})),
  /** Takes any kind of batch back; see `undoPermission`. */
  'import.undo': channel<UndoResult>()('job', 'register.write', z.object({ ...job, batchId: z.uuid() })),
  'export.save': channel<{ readonly path: string; readonly rows: number } | null>()(
    'job',
    'register.export',
    z.object({
      ...job,
      /** null asks with a dialog. */
      path: z.string().nullable().default(null),
      format: z.enum(exportFormats),
      language: z.enum(languages),
      /** The systems of the matrix of what is missing, as shown; goes before `list`. */
      matrix: matrixQuerySchema.nullable().default(null),
      /** null = the whole register; else the list as shown. */
      list: z
        .object({ entity: z.enum(entityNames), query: listQuerySchema, columns: z.array(z.string()) })
        .nullable()
        .default(null)
    })
  )
}
