import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { pathInput } from '../../ipc/path-input.ts'
import { isCivilDate } from '../../kernel/dates.ts'
import type { Comparison } from './comparison.ts'
import { contactRoles, listKinds } from './list-columns.ts'

const column = z.number().int().min(0).max(16_383)

/** Which columns of a list are read, as somebody says it. */
export const listColumnsSchema = z.strictObject({
  headerRow: z.number().int().min(0).max(10_000).nullable(),
  headers: z.array(z.string().max(500)).max(16_384),
  numbers: z
    .array(z.strictObject({ column, role: z.enum(contactRoles) }))
    .min(1)
    .max(16),
  state: column.nullable(),
  day: column.nullable(),
  operation: column.nullable(),
  current: column.nullable(),
  status: column.nullable()
})

const civil = z.string().refine(isCivilDate)

/** A file of an audit. */
export const listToReadSchema = z.strictObject({
  path: pathInput,
  kind: z.enum(listKinds),
  on: civil.nullable().default(null),
  columns: listColumnsSchema.nullable().default(null)
})

/** When a need has lapsed by the system's own rule; null: as soon as the list says that the case is closed. */
export const lapseRuleSchema = z
  .strictObject({
    months: z.number().int().min(0).max(1200),
    from: z.enum(['closed', 'lastActivity']).default('closed')
  })
  .nullable()

/** The audit of CPR subscriptions, person by person. */
export const cprAuditContract = {
  /** Compares lists without keeping anything. Throws audit.noNumbers, sameFile, faultyLine and what reading throws. */
  'cprAudit.compare': channel<Comparison>()(
    'job',
    'audit.run',
    z.object({
      jobId: z.uuid(),
      /** The systems that the source feeds, by name; one that the register does not know is warned of. */
      systems: z.array(z.string().trim().min(1).max(500)).max(1000).default([]),
      lists: z
        .array(listToReadSchema)
        .min(2)
        .max(200)
        .refine((lists) => lists.some(({ kind }) => kind === 'subscriptions'))
        .refine((lists) => lists.some(({ kind }) => kind === 'contacts')),
      rule: lapseRuleSchema.default(null),
      strict: z.boolean().default(false)
    })
  )
}
