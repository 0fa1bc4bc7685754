import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { pathInput } from '../../ipc/path-input.ts'
import { isCivilDate } from '../../kernel/dates.ts'
import { languages } from '../../kernel/language.ts'
import { needReasons } from '../cpr-subscriptions/need-reasons.ts'
import {
  type Audit,
  type AuditSummary,
  auditDecisions,
  deletionForms,
  type Finding,
  findingClasses,
  type SheetLine
} from './audit.ts'
import type { AuditWarning, Comparison, ListRead } from './comparison.ts'
import { contactRoles, contactStates, listKinds } from './list-columns.ts'
import { type AuditPolicy, mostWorkingSetDays } from './policy.ts'
import type { Recipient } from './recipient.ts'

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
  status: column.nullable(),
  customer: column.nullable().default(null),
  caseId: column.nullable().default(null)
})

const civil = z.string().refine(isCivilDate)

/** A file of an audit. */
export const listToReadSchema = z.strictObject({
  path: pathInput,
  kind: z.enum(listKinds),
  on: civil.nullable().default(null),
  columns: listColumnsSchema.nullable().default(null),
  asFound: z.boolean().default(false)
})

/** When a need has lapsed by the system's own rule; null: as soon as the list says that the case is closed. */
export const lapseRuleSchema = z
  .strictObject({
    months: z.number().int().min(0).max(1200),
    from: z.enum(['closed', 'lastActivity']).default('closed')
  })
  .nullable()

const id = z.uuid()
const findingId = z.string().regex(/^[0-9a-f]{32}$/)
const reason = z.string().trim().min(3).max(500)
const jobId = z.uuid()
const sessionId = z.uuid()
const lists = z.array(listToReadSchema).min(1).max(200)

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
  ),
  /** Lets the user choose lists. */
  'cprAudit.choose': channel<readonly string[]>()('shell', 'audit.run', z.object({})),
  /** Audits, newest first; of one source where it is named. */
  'cprAudit.list': channel<readonly AuditSummary[]>()(
    'query',
    'audit.run',
    z.object({ source: id.nullable().default(null) })
  ),
  'cprAudit.get': channel<Audit>()('query', 'audit.run', z.object({ id })),
  /** Begins an audit of a source; answers its id. Throws audit.running while one is open. */
  'cprAudit.start': channel<string>()(
    'command',
    'audit.run',
    z.object({ source: id, rule: lapseRuleSchema.default(null) })
  ),
  /** Takes away an audit whose deletion list is not out. Throws audit.ordered, audit.signedOff. */
  'cprAudit.discard': channel<null>()('command', 'audit.run', z.object({ id, reason })),
  /** Does without a system's contacts, with a reason; null takes that back. */
  'cprAudit.exclude': channel<null>()('command', 'audit.run', z.object({ id, system: id, reason: reason.nullable() })),
  /** Compares lists and keeps the findings. Throws as `compare`, area errors, audit.signedOff, audit.ordered. */
  'cprAudit.run': channel<{ readonly files: readonly ListRead[]; readonly warnings: readonly AuditWarning[] }>()(
    'job',
    'audit.run',
    z.object({
      jobId,
      id,
      lists: z
        .array(
          listToReadSchema.extend({
            system: id.nullable().default(null),
            /** What the list's own words for a case's state mean; null takes back what was said. */
            words: z.record(z.string().max(100), z.enum(contactStates).nullable()).default({})
          })
        )
        .min(2)
        .max(200)
        .refine((all) => all.some(({ kind }) => kind === 'subscriptions'))
        .refine((all) => all.some(({ kind }) => kind === 'contacts')),
      strict: z.boolean().default(false)
    })
  ),
  'cprAudit.findings': channel<{ readonly total: number; readonly rows: readonly Finding[] }>()(
    'query',
    'audit.run',
    z.object({
      id,
      class: z.enum(findingClasses).nullable().default(null),
      /** `none`: those that nobody has decided. */
      decision: z
        .enum([...auditDecisions, 'none'])
        .nullable()
        .default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100)
    })
  ),
  /** Decides findings; answers how many. Throws audit.listsMissing, reasonNeeded, ordered, signedOff. */
  'cprAudit.decide': channel<number>()(
    'command',
    'audit.run',
    z.object({
      id,
      of: z.union([
        z.strictObject({ class: z.enum(findingClasses) }),
        z.strictObject({ findings: z.array(findingId).min(1).max(1000) })
      ]),
      decision: z.enum(auditDecisions).nullable(),
      reasonCode: z
        .enum(needReasons.map(({ code }) => code))
        .nullable()
        .default(null),
      note: z.string().trim().max(2000).nullable().default(null)
    })
  ),
  /** A second person confirms what is to be deleted. Throws audit.ownDecisions. */
  'cprAudit.confirm': channel<{ readonly confirmed: number; readonly own: number }>()(
    'command',
    'audit.run',
    z.object({ id })
  ),
  /** Reads the audit's lists again (none: its working set), so that numbers are at hand. Throws audit.otherFile, notKept. */
  'cprAudit.open': channel<{ readonly known: number; readonly findings: number }>()(
    'job',
    'audit.run',
    z.object({ jobId, sessionId, id, lists: z.array(listToReadSchema).max(200) })
  ),
  /** One number, told in the history with the reason. Throws audit.notOpen. */
  'cprAudit.reveal': channel<{ readonly number: string }>()(
    'job',
    'audit.run',
    z.object({ jobId, sessionId, id, finding: findingId, reason })
  ),
  /** Writes a sheet for a system's owner, in a zip under AES-256. Throws audit.notOpen and as writing files. */
  'cprAudit.sheet': channel<{ readonly path: string; readonly rows: number } | null>()(
    'job',
    'audit.run',
    z.object({
      jobId,
      sessionId,
      id,
      classes: z.array(z.enum(findingClasses)).min(1),
      password: z.string().min(12).max(200),
      /** Why the numbers themselves are to be in it; null: case numbers alone. */
      numbersFor: reason.nullable().default(null),
      language: z.enum(languages),
      path: z.string().nullable().default(null)
    })
  ),
  /** Takes an owner's decisions from such a sheet (unpacked). Throws audit.notASheet, audit.listsMissing, what reading throws. */
  'cprAudit.readSheet': channel<{ readonly decided: number; readonly lines: readonly SheetLine[] }>()(
    'job',
    'audit.run',
    z.object({ jobId, id, path: pathInput })
  ),
  'cprAudit.policy': channel<AuditPolicy>()('query', 'audit.run', z.object({})),
  'cprAudit.setPolicy': channel<AuditPolicy>()(
    'command',
    'register.import',
    z.object({
      keepFingerprints: z.boolean(),
      workingSetDays: z.number().int().min(0).max(mostWorkingSetDays),
      mostDaysApart: z.number().int().min(0).max(366)
    })
  ),
  /** Ends a session and what it holds. */
  'cprAudit.close': channel<null>()('shell', 'audit.run', z.object({ sessionId })),
  /** What a recipient's public key or certificate is; null asks for its file. Throws audit.privateKey, notAKey, weakKey. */
  'cprAudit.recipient': channel<Recipient | null>()(
    'shell',
    'audit.run',
    z.object({ pem: z.string().max(65_536).nullable().default(null) })
  ),
  /** Writes the deletion list, once. Throws audit.notConfirmed, notOpen, ordered, nothingToDelete and as writing files. */
  'cprAudit.order': channel<{ readonly path: string; readonly numbers: number; readonly sha256: string } | null>()(
    'job',
    'audit.run',
    z.object({
      jobId,
      sessionId,
      id,
      form: z.enum(deletionForms),
      protection: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('zip'), password: z.string().min(12).max(200) }),
        z.strictObject({
          kind: z.literal('recipient'),
          pem: z.string().max(65_536),
          /** That somebody has compared with the recipient's. */
          fingerprint: z.string().regex(/^[0-9a-f]{64}$/)
        }),
        z.strictObject({ kind: z.literal('plain'), reason })
      ]),
      path: z.string().nullable().default(null)
    })
  ),
  /** Holds a later extract or receipts against the deletion list. Throws audit.notOrdered, sameFile, signedOff. */
  'cprAudit.prove': channel<{ readonly files: readonly ListRead[]; readonly gone: number; readonly still: number }>()(
    'job',
    'audit.run',
    z.object({ jobId, id, lists, receipts: z.boolean() })
  ),
  /** Ends the audit. Throws audit.notFinished, audit.signedOff. */
  'cprAudit.signOff': channel<null>()(
    'command',
    'audit.run',
    z.object({ id, nextAuditOn: civil, conclusion: z.string().trim().max(4000).nullable().default(null) })
  )
}
