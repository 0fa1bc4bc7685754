import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { languages } from '../../kernel/language.ts'
import { edgeKinds, type Graph, mostDepth, mostNodes, type SystemLink } from './graph.ts'

const shown = {
  /** null: all of them. */
  kinds: z.array(z.enum(edgeKinds)).max(edgeKinds.length).nullable().default(null),
  hidePlatforms: z.boolean().default(false),
  softwareToo: z.boolean().default(true)
}

/** A picture is some hundred kilobytes; this bounds what a window can have written. */
const mostBytes = 20_000_000
/** The first eight bytes of every PNG, cut to whole characters. */
const pngInBase64 = 'iVBORw0KGg'
/** An SVG that only draws: it can run nothing, and text of the register stands in it escaped. */
const isDrawing = (text: string): boolean => text.startsWith('<svg ') && !/<(script|foreignObject|iframe)/i.test(text)

/** What depends on what: around a system, over a part of the register, as a list; and the picture as a file. */
export const graphContract = {
  /** Throws record.notFound. */
  'graph.around': channel<Graph>()(
    'query',
    'register.read',
    z.object({ system: z.uuid(), depth: z.number().int().min(1).max(mostDepth), ...shown })
  ),
  /** The systems of a unit and of those below it, of a category and of those below it; of too many the most connected. */
  'graph.all': channel<Graph>()(
    'query',
    'register.read',
    z.object({
      unit: z.uuid().nullable().default(null),
      category: z.uuid().nullable().default(null),
      limit: z.number().int().min(1).max(mostNodes).default(mostNodes),
      ...shown
    })
  ),
  /** A system's dependencies, its own and those that others have declared of it, as it has them. */
  'graph.links': channel<{
    readonly links: readonly SystemLink[]
    readonly total: number
    /** Whether the asking user may change them. */
    readonly writable: boolean
  }>()('query', 'register.read', z.object({ system: z.uuid(), limit: z.number().int().min(1).max(1000).default(500) })),
  /** Writes the picture as drawn; answers null when the user thinks better of it. */
  'graph.save': channel<{ readonly path: string } | null>()(
    'shell',
    'register.export',
    z.object({
      /** null asks with a dialog. */
      path: z.string().nullable().default(null),
      /** The system in the middle, after which the file is called; null for a map. */
      system: z.uuid().nullable(),
      language: z.enum(languages),
      picture: z.discriminatedUnion('type', [
        z.object({ type: z.literal('svg'), text: z.string().max(mostBytes).refine(isDrawing) }),
        z.object({ type: z.literal('png'), base64: z.string().max(mostBytes).startsWith(pngInBase64) })
      ])
    })
  )
}
