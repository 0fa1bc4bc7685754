import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { pathInput } from '../../ipc/path-input.ts'
import { type EntityName, entityNames } from '../../kernel/field.ts'
import { languages } from '../../kernel/language.ts'
import { type Finding, findingKinds } from './feedback.ts'
import { type PackageView, recordKinds } from './package.ts'
import { type PackageApplied, type PackageComparison, type RowDifference, rowStandings } from './package-comparison.ts'
import { packageParts, packageProfiles } from './profiles.ts'

const jobId = z.uuid()
const sessionId = z.uuid()
const page = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }
const several = z.array(z.uuid()).max(10_000).default([])

/** What is chosen of the register, and for whom; a supplier is whose package it is. */
const chosen = {
  profile: z.enum(packageProfiles),
  scope: z.object({
    parts: z
      .array(z.enum(packageParts))
      .min(1)
      .default([...packageParts]),
    units: several,
    systems: several,
    supplier: z.uuid().nullable().default(null)
  })
}

/** What would go, before it goes. */
export interface PackageOutline {
  readonly sheets: readonly {
    readonly sheet: EntityName | 'figures'
    readonly rows: number
    /** The keys of its columns. */
    readonly columns: readonly string[]
  }[]
}

/** Rows of a sheet as they will stand. */
export interface PackageRows {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Packages between municipalities: one signed workbook each. */
export const packageContract = {
  /** What would go of the register, by sheet. Throws package.noSupplier. */
  'package.outline': channel<PackageOutline>()('job', 'register.export', z.object({ jobId, ...chosen })),
  /** The rows of a sheet as they will stand. */
  'package.rows': channel<PackageRows>()(
    'job',
    'register.export',
    z.object({
      jobId,
      ...chosen,
      sheet: z.enum([...entityNames, 'figures']),
      language: z.enum(languages),
      ...page
    })
  ),
  /** Writes the register by a profile. Throws package.noSupplier and as writing files; null: nobody chose where to. */
  'package.save': channel<{ readonly path: string; readonly records: number } | null>()(
    'job',
    'register.export',
    z.object({ jobId, ...chosen, language: z.enum(languages), path: z.string().nullable().default(null) })
  ),
  /**
   * Reads a package of a register, or a central office's feedback, and holds it against this one; nothing is written. Throws
   * as `package.read`, package.notRegister, package.otherRecipient.
   */
  'package.compare': channel<PackageComparison>()(
    'job',
    'register.import',
    z.object({ jobId, sessionId, path: pathInput, language: z.enum(languages) })
  ),
  /** Rows of the comparison that was made last in this session. */
  'package.differences': channel<{ readonly total: number; readonly rows: readonly RowDifference[] }>()(
    'job',
    'register.import',
    z.object({
      jobId,
      sessionId,
      entity: z.enum(entityNames).nullable().default(null),
      standing: z.enum(rowStandings).nullable().default(null),
      ...page
    })
  ),
  /** What the feedback of this session tells beside that; nothing of another package. */
  'package.findings': channel<{ readonly total: number; readonly rows: readonly Finding[] }>()(
    'job',
    'register.import',
    z.object({ jobId, sessionId, kind: z.enum(findingKinds).nullable().default(null), ...page })
  ),
  /**
   * Takes what is accepted, as one batch that `import.undo` takes back. Throws package.broken; package.older,
   * package.otherKey unless forced; import.changedSince when the register was changed since it was compared.
   */
  'package.apply': channel<PackageApplied>()(
    'job',
    'register.import',
    z.object({
      jobId,
      sessionId,
      force: z.boolean().default(false),
      accept: z.object({
        otherwise: z.enum(['proposed', 'all', 'none']),
        rows: z.record(z.string().max(100), z.boolean()).default({}),
        fields: z.record(z.string().max(200), z.boolean()).default({})
      })
    })
  ),
  'package.close': channel<null>()('shell', 'register.import', z.object({ sessionId })),
  /** Writes records of the kind, with what belongs to them. Throws as writing files; null: nobody chose where to. */
  'package.write': channel<{ readonly path: string; readonly records: number } | null>()(
    'shell',
    'register.export',
    z.object({
      kind: z.enum(recordKinds),
      ids: z.array(z.uuid()).min(1).max(1000),
      language: z.enum(languages),
      path: z.string().nullable().default(null)
    })
  ),
  'package.choose': channel<string | null>()('shell', 'register.import', z.object({})),
  /** Reads and checks one; nothing is written. Throws package.none, package.newer and what reading throws. */
  'package.read': channel<PackageView>()('job', 'register.import', z.object({ jobId, path: pathInput })),
  /** Takes an assessment of the file that was looked at; `import.undo` takes the batch back. Throws package.otherFile, package.broken. */
  'package.adopt': channel<{ readonly id: string; readonly batchId: string }>()(
    'job',
    'register.import',
    z.object({ jobId, path: pathInput, sha256: z.string().regex(/^[0-9a-f]{64}$/), assessment: z.string().max(100) })
  )
}
