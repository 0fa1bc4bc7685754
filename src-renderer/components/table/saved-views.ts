import type { z } from 'zod'
import { type SavedView, savedViewsKey, savedViewsSchema } from '../../../src-shared/features/register/saved-views.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { useViewState } from '../../api/use-view-state.ts'

const none: z.output<typeof savedViewsSchema> = { views: [], start: null }

/** A user's saved views of an entity's list; kept in the register. */
export interface SavedViews {
  readonly views: readonly SavedView[]
  /** The view that the list opens with; null: as it was left. */
  readonly start: SavedView | null
  readonly ready: boolean
  /** Whether another view has the name already, however it is spelled. */
  taken(name: string, but?: string): boolean
  add(view: SavedView): void
  rename(name: string, next: string): void
  remove(name: string): void
  setStart(name: string | null): void
  share(name: string, shared: boolean): void
}

/** The saved views of an entity's list. */
export function useSavedViews(entity: EntityName): SavedViews {
  const { value, set, ready } = useViewState(savedViewsKey(entity), savedViewsSchema, none)
  return {
    views: value.views,
    start: value.views.find(({ name }) => name === value.start) ?? null,
    ready,
    taken: (name, but) => value.views.some((view) => view.name !== but && fold(view.name) === fold(name)),
    add: (view) => set({ ...value, views: [...value.views, view] }),
    rename: (name, next) =>
      set({
        views: value.views.map((view) => (view.name === name ? { ...view, name: next } : view)),
        start: value.start === name ? next : value.start
      }),
    remove: (name) =>
      set({
        views: value.views.filter((view) => view.name !== name),
        start: value.start === name ? null : value.start
      }),
    setStart: (start) => set({ ...value, start }),
    share: (name, shared) =>
      set({ ...value, views: value.views.map((view) => (view.name === name ? { ...view, shared } : view)) })
  }
}
