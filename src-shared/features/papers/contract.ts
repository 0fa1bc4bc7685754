import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { isCivilDate } from '../../kernel/dates.ts'
import { languages } from '../../kernel/language.ts'
import { erasuresContract } from './erasures.ts'
import type { VersionDifferences } from './versions.rules.ts'

/** What a record of processing activities can be written as. */
export const recordFormats = ['xlsx', 'pdf', 'docx'] as const

/** In which role: as controller (GDPR art. 30(1)) or as somebody's processor (art. 30(2)). */
export const recordRoles = ['controller', 'processor'] as const
/** A role of the municipality that a record is kept of. */
export type RecordRole = (typeof recordRoles)[number]

const recordSchema = z.object({
  jobId: z.uuid(),
  /** null asks with a dialog. */
  path: z.string().nullable().default(null),
  format: z.enum(recordFormats),
  language: z.enum(languages),
  role: z.enum(recordRoles).default('controller'),
  /** With the units below it; null = the whole municipality. */
  unit: z.uuid().nullable().default(null),
  /** Without what is only for the house: persons, notes, links, numbers, systems, drafts. */
  public: z.boolean().default(false),
  /** A published version instead of the register as it is; `unit` is then the version's. */
  version: z.uuid().nullable().default(null)
})
/** Which record, and what it is written as. */
export type RecordRequest = z.output<typeof recordSchema>

/** The languages that a notice to the persons is written in. */
export const noticeLanguages = ['da', 'nb', 'nn'] as const
/** A language of notices. */
export type NoticeLanguage = (typeof noticeLanguages)[number]

/** What a notice is written as. */
export const noticeFormats = ['docx', 'html'] as const

/** An agreement's document: `digest` is its SHA-256; `unknown`: names in the template that mean nothing here. */
export interface FilledAgreement {
  readonly path: string
  readonly digest: string
  readonly missing: readonly string[]
  readonly unknown: readonly string[]
}

/** A published version of a unit's record: who approved it as what, and the digest (SHA-256) of all that it says. */
export interface PublishedVersion {
  readonly id: string
  readonly number: number
  readonly unit: string
  /** UTC instant, and the user who did it. */
  readonly publishedAt: string
  readonly publishedBy: string
  /** Civil date. */
  readonly approvedOn: string
  readonly approvedBy: string
  readonly approvedAs: string
  readonly note: string | null
  readonly activities: number
  readonly digest: string
}

/** A unit's versions, and whether the asking user may publish one. */
export interface VersionList {
  readonly versions: readonly PublishedVersion[]
  readonly mayPublish: boolean
}

/** A version as it was published, in words. */
export interface ShownVersion {
  readonly version: PublishedVersion
  /** What the unit was called then. */
  readonly unitName: string
  /** Whether it is what its digest was made of. */
  readonly intact: boolean
  readonly columns: readonly string[]
  readonly lineColumns: readonly string[]
  readonly transferColumns: readonly string[]
  readonly entries: readonly {
    readonly id: string
    readonly name: string
    readonly texts: readonly string[]
    readonly lines: readonly (readonly string[])[]
    readonly transfers: readonly (readonly string[])[]
  }[]
}

/** The documents that data protection asks for. null: the user thought better of it. */
export const papersContract = {
  /** The published versions of a unit's record, newest first. */
  'protocol.versions': channel<VersionList>()('query', 'register.read', z.object({ unit: z.uuid() })),
  /** A version as it was published. Refused: record.notFound. */
  'protocol.version': channel<ShownVersion>()(
    'query',
    'register.read',
    z.object({ version: z.uuid(), role: z.enum(recordRoles).default('controller'), language: z.enum(languages) })
  ),
  /** What differs from a version to a later one, or to the register as it is (null). Refused: record.notFound. */
  'protocol.compare': channel<VersionDifferences>()(
    'query',
    'register.read',
    z.object({ from: z.uuid(), to: z.uuid().nullable(), language: z.enum(languages) })
  ),
  /**
   * Publishes a unit's record as it is now, with the units below it: dated, approved by a named person, and never
   * changed again. Refused: record.notFound, what writing the unit would be, request.invalid with the field.
   */
  'protocol.publish': channel<PublishedVersion>()(
    'command',
    'protocol.publish',
    z.object({
      unit: z.uuid(),
      approvedBy: z.string().trim().min(1).max(200),
      /** As what: director, head of the department. */
      approvedAs: z.string().trim().min(1).max(200),
      approvedOn: z.string().refine(isCivilDate),
      note: z.string().trim().max(5000).nullable().default(null)
    })
  ),
  /** After how many months a unit's record is to be published anew; null: the register asks nobody to. */
  'protocol.publishMonths': channel<number | null>()('query', 'register.read', z.object({})),
  'protocol.setPublishMonths': channel<number | null>()(
    'command',
    'register.import',
    z.object({ months: z.int().min(1).max(120).nullable() })
  ),
  ...erasuresContract,
  'protocol.record': channel<{ readonly path: string; readonly activities: number } | null>()(
    'job',
    'register.export',
    recordSchema
  ),
  /** What the persons of an activity are told (GDPR art. 13–14); `missing`: the parts that the register does not say. */
  'protocol.notice': channel<{ readonly path: string; readonly missing: readonly string[] } | null>()(
    'shell',
    'register.export',
    z.object({
      activity: z.uuid(),
      /** null asks with a dialog. */
      path: z.string().nullable().default(null),
      format: z.enum(noticeFormats),
      language: z.enum(noticeLanguages)
    })
  ),
  /** What the register does not say of an agreement, as its documents call it. */
  'agreement.missing': channel<readonly string[]>()(
    'query',
    'register.read',
    z.object({ agreement: z.uuid(), language: z.enum(languages) })
  ),
  /** Our own annexes A–D as a template that can be adapted. */
  'agreement.template': channel<{ readonly path: string } | null>()(
    'shell',
    'register.export',
    z.object({ path: z.string().nullable().default(null), language: z.enum(languages) })
  ),
  /** Fills an agreement's annexes, or a template of the municipality's; what was made is kept with the agreement. */
  'agreement.fill': channel<FilledAgreement | null>()(
    'shell',
    'register.write',
    z.object({
      agreement: z.uuid(),
      language: z.enum(languages),
      template: z.enum(['neutral', 'own']).default('neutral'),
      /** null asks with a dialog, where the template is one's own. */
      templatePath: z.string().nullable().default(null),
      path: z.string().nullable().default(null)
    })
  )
}
