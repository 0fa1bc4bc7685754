import { z } from 'zod'
import { channel } from '../../../ipc/channel.ts'
import { pathInput } from '../../../ipc/path-input.ts'
import { languages } from '../../../kernel/language.ts'
import { type EditionEntity, editionKinds, type LeftOutReason } from './left-out.ts'

/** A few of what is left out for one reason, by name; `count` says of how many. */
export interface LeftOutGroup {
  readonly reason: LeftOutReason
  readonly count: number
  readonly some: readonly { readonly id: string; readonly name: string }[]
}

/** What of one kind goes into an edition, and what does not. */
export interface EditionShare {
  readonly entity: EditionEntity
  readonly included: number
  readonly leftOut: readonly LeftOutGroup[]
}

/** What an edition would hold now. */
export interface EditionLook {
  readonly shares: readonly EditionShare[]
  /** Records with a personal number in a text, which is masked in the edition. */
  readonly masked: readonly { readonly entity: EditionEntity; readonly id: string; readonly name: string }[]
}

/** An edition that was written; `bytes` is the file's size. */
export interface WrittenEdition extends EditionLook {
  readonly path: string
  readonly bytes: number
}

const asked = {
  jobId: z.uuid(),
  /** What it is about; people, units and suppliers follow from that. */
  kinds: z
    .array(z.enum(editionKinds))
    .min(1)
    .default([...editionKinds])
}

/** The reading edition: one file for everybody in the municipality. */
export const publishContract = {
  /** What would be in it and what not, and why. */
  'publish.look': channel<EditionLook>()('job', 'register.export', z.object(asked)),
  /** Writes it. Throws as writing files; null: nobody chose where to. */
  'publish.save': channel<WrittenEdition | null>()(
    'job',
    'register.export',
    z.object({ ...asked, language: z.enum(languages), path: pathInput.nullable().default(null) })
  )
}
