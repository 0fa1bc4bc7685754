import { z } from 'zod'

/** A list as somebody wants to come back to it, under a name. */
export const savedViewSchema = z.object({
  name: z.string(),
  /** Search, filters and order, as they stand in the list's address. */
  query: z.string(),
  /** Columns by key; null: the list's own. */
  columns: z.array(z.string()).nullable(),
  /** Offered to everybody; counts only where its owner may write in the register. */
  shared: z.boolean().default(false)
})
/** A saved view. */
export type SavedView = z.output<typeof savedViewSchema>

/** What a user keeps of views of one list, and which of them the list opens with. */
export const savedViewsSchema = z.object({ views: z.array(savedViewSchema), start: z.string().nullable() })

/** The key under which a user's view state holds the saved views of an entity's list. */
export function savedViewsKey(entity: string): string {
  return `views.${entity}`
}

/** A view that somebody else shares, and who. */
export interface SharedView {
  readonly by: string
  readonly view: SavedView
}
