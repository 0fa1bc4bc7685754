import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { pathInput } from '../../ipc/path-input.ts'
import { languages } from '../../kernel/language.ts'
import { type PackageView, recordKinds } from './package.ts'

const jobId = z.uuid()

/** Packages between municipalities: one signed workbook each. */
export const packageContract = {
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
