import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { languages } from '../../kernel/language.ts'

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

/** The documents that data protection asks for. null: the user thought better of it. */
export const papersContract = {
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
  )
}
