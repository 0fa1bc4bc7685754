import { z } from 'zod'
import { registerFiles } from '../../db/register-files.ts'

/** The entry that says what the others are. */
export const manifestName = 'manifest.json'

/** What an archive may hold beside its manifest. */
export const archiveFiles = [registerFiles.database, registerFiles.keys, registerFiles.purges] as const

/** So large is none of the small files (bytes): keys grow with the users, the list of purges by some 300 bytes each. */
export const largestOf = { [registerFiles.keys]: 16 * 1024 * 1024, [registerFiles.purges]: 64 * 1024 * 1024 } as const

/** The format that this program writes; a newer one is refused. */
export const archiveVersion = 1

/** The manifest, format 1: what is in the archive, so that a damaged one is known before anything is made of it. */
export const manifestSchema = z.object({
  format: z.literal('samregister-archive'),
  version: z.literal(archiveVersion),
  /** What the register was called. */
  name: z.string().max(500),
  /** UTC instant of the state it holds. */
  at: z.iso.datetime(),
  /** `user_version` of the database. */
  schemaVersion: z.int().min(1),
  files: z
    .array(
      z.object({
        name: z.enum(archiveFiles),
        bytes: z.int().min(0),
        /** SHA-256, hexadecimal. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/)
      })
    )
    .max(archiveFiles.length)
    .refine((files) => new Set(files.map(({ name }) => name)).size === files.length, 'each file once')
})
/** See `manifestSchema`. */
export type ArchiveManifest = z.output<typeof manifestSchema>
