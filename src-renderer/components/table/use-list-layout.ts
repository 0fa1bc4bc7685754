import { useMemo } from 'react'
import { z } from 'zod'
import { columnsOf, derivedOf } from '../../../src-shared/features/derived.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import { useViewState } from '../../api/use-view-state.ts'
import { useShows } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import type { ListState } from './list-state.ts'

const layoutSchema = z.object({
  columns: z.array(z.string()).nullable(),
  widths: z.record(z.string(), z.number()),
  preview: z.boolean()
})
type Layout = z.output<typeof layoutSchema>
const fresh: Layout = { columns: null, widths: {}, preview: false }

/** A column of the list, with its width in pixels. */
export interface Column {
  readonly field: Field
  readonly width: number
}

/** Which columns a list shows, how wide, and whether the preview is open; remembered per entity. */
export interface ListLayout {
  readonly columns: readonly Column[]
  /** Every field that could be a column, in the catalogue's order. */
  readonly fields: readonly Field[]
  readonly preview: boolean
  toggle(key: string): void
  setWidth(key: string, width: number): void
  setPreview(open: boolean): void
  reset(): void
  /** Shows these columns; null: the list's own. */
  show(columns: readonly string[] | null): void
}

const narrowest = 72
const widest = 640

/** About as wide as its heading, within bounds: a letter is 8 pixels at most, the rest is padding and the sign of order. */
function startWidth(field: Field, title: boolean, heading: string): number {
  return Math.max(usualWidth(field, title), Math.min(260, heading.length * 8 + 40))
}

function usualWidth(field: Field, title: boolean): number {
  if (title) return 260
  if (field.kind === 'date') return 124
  if (field.kind === 'integer') return 110
  if (field.kind === 'answer') return 150
  if (field.kind === 'nationalId') return 130
  return 180
}

/** The layout of an entity's list. The title is always the first column, then what it filters by that is no field: the reason is seen. */
export function useListLayout(entity: Entity, filters: ListState['filters']): ListLayout {
  const state = useViewState(`layout.${entity.name}`, layoutSchema, fresh)
  const shows = useShows()
  const format = useFormat()
  const fields = columnsOf(entity).filter(shows)
  const chosen = state.value.columns ?? fields.filter((f) => f.listed).map((f) => f.key)
  const { widths } = state.value

  const reasons = derivedOf(entity.name)
    .map(({ field }) => field.key)
    .filter((key) => filters[key])
    .join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: fields follow from the entity and the register's country
  const columns = useMemo(() => {
    const title = fields.filter((f) => f.key === entity.title)
    const asked = reasons.split(',')
    const first = fields.filter((f) => asked.includes(f.key))
    const others = fields.filter((f) => f.key !== entity.title && !first.includes(f) && chosen.includes(f.key))
    return [...title, ...first, ...others].map((field) => ({
      field,
      width: widths[field.key] ?? startWidth(field, field.key === entity.title, format.label(field.labels))
    }))
  }, [entity, state.value, reasons, format])

  const change = (part: Partial<Layout>): void => state.set({ ...state.value, ...part })
  return {
    columns,
    fields,
    preview: state.value.preview,
    toggle: (key) => change({ columns: chosen.includes(key) ? chosen.filter((k) => k !== key) : [...chosen, key] }),
    setWidth: (key, width) =>
      change({ widths: { ...widths, [key]: Math.round(Math.min(widest, Math.max(narrowest, width))) } }),
    setPreview: (preview) => change({ preview }),
    show: (columns) => change({ columns: columns && [...columns] }),
    reset: () => change({ columns: null, widths: {} })
  }
}
