import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { listQuerySchema } from '../../ipc/entity-channels.ts'
import { entityNames } from '../../kernel/field.ts'
import { languages } from '../../kernel/language.ts'

/** Where a document goes: into a PDF that the user names, or onto paper by the system's dialog. */
export const printTargetSchema = z.object({
  jobId: z.uuid(),
  to: z.enum(['pdf', 'paper']),
  language: z.enum(languages)
})
/** Where a document goes, and the language it is in. */
export type PrintTarget = z.output<typeof printTargetSchema>

/** How it ended: where the PDF lies, null on paper. (null instead of all of it: the user thought better of it.) */
export interface Printed {
  readonly path: string | null
}

/** The most rows of a list that go on paper: some sixty sheets. */
export const mostPrintedRows = 2000

/** What can be printed: a record, a list as shown. */
export const printedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), entity: z.enum(entityNames), id: z.uuid() }),
  z.object({
    kind: z.literal('list'),
    entity: z.enum(entityNames),
    query: listQuerySchema,
    /** Field keys in their order on the screen. */
    columns: z.array(z.string()).max(200)
  })
])
/** What is printed. */
export type PrintedDocument = z.output<typeof printedSchema>

/** Printing. What leaves the register needs the permission to export. */
export const printContract = {
  'print.document': channel<Printed | null>()(
    'job',
    'register.export',
    printTargetSchema.extend({ document: printedSchema })
  )
}
