import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { languages } from '../../kernel/language.ts'
import { erasuresContract } from './erasures.ts'

/** What a record of processing activities can be written as. */
export const recordFormats = ['xlsx', 'pdf', 'docx'] as const

/** In which role: as controller (GDPR art. 30(1)) or as somebody's processor (art. 30(2)). */
export const recordRoles = ['controller', 'processor'] as const
/** A role of the municipality that a record is kept of. */
export type RecordRole = (typeof recordRoles)[number]

const recordSchema = z.object({
  /** null asks with a dialog. */
  path: z.string().nullable().default(null),
  format: z.enum(recordFormats),
  language: z.enum(languages),
  role: z.enum(recordRoles).default('controller'),
  /** With the units below it; null = the whole municipality. */
  unit: z.uuid().nullable().default(null),
  /** Without what is only for the house: persons, notes, links, numbers, systems, drafts. */
  public: z.boolean().default(false)
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

/** The documents that data protection asks for. null: the user thought better of it. */
export const papersContract = {
  ...erasuresContract,
  'protocol.record': channel<{ readonly path: string; readonly activities: number } | null>()(
    'shell',
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
