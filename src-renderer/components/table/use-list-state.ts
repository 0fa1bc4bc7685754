import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { z } from 'zod'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { useViewState } from '../../api/use-view-state.ts'
import { formatListState, type ListState, parseListState } from './list-state.ts'
import { useSavedViews } from './saved-views.ts'

const remembered = z.string()

/**
 * The state of an entity's list. It stands in the address; a list opened without one gets the saved view that
 * was chosen for it, else what it had last.
 * Changes replace the address: going back leaves the list and does not replay each letter typed.
 */
export function useListState(entity: EntityName): readonly [ListState, (next: ListState) => void] {
  const [params, setParams] = useSearchParams()
  const last = useViewState(`list.${entity}`, remembered, '')
  const { start, ready } = useSavedViews(entity)
  const { key } = useLocation()
  const bare = params.size === 0
  const restored = useRef(!bare)
  const changedHere = useRef(true)

  // Gone to anew while it is open (by the rail), a list is opened like any other.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each way to it has a key of its own.
  useEffect(() => {
    if (bare && !changedHere.current) restored.current = false
    changedHere.current = false
  }, [key])

  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (restored.current || !last.ready || !ready) return
    restored.current = true
    const query = start?.query ?? last.value
    if (query) setParams(new URLSearchParams(query), { replace: true })
  }, [key, last.ready, last.value, ready, start, setParams])

  // An address with filters in it (from a figure on the overview) becomes what is remembered, too.
  const text = params.toString()
  const { set: remember } = last
  useEffect(() => {
    if (restored.current) remember(text)
  }, [text, remember])

  const state = useMemo(() => parseListState(new URLSearchParams(text)), [text])
  const setState = useCallback(
    (next: ListState) => {
      restored.current = true
      changedHere.current = true
      setParams(formatListState(next), { replace: true })
    },
    [setParams]
  )
  return [state, setState]
}
