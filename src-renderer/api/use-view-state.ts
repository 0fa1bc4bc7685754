import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { z } from 'zod'
import { call } from './bridge.ts'
import { keyOf } from './keys.ts'
import { useChannel } from './use-channel.ts'

const quiet = 400

/** Something of the view that is remembered in the register: its value, how to change it, whether it is known yet. */
export interface ViewState<T> {
  readonly value: T
  set(next: T): void
  /** Remembers it without drawing what shows it: `value` is this one when it has been written. */
  keep(next: T): void
  readonly ready: boolean
}

/**
 * View state lives in the register, not in the browser's profile. What another version of the program left and the
 * schema does not know is as if it had never been there.
 */
export function useViewState<T>(key: string, schema: z.ZodType<T>, fallback: T): ViewState<T> {
  const query = useChannel('view.get', { key })
  const { set, keep } = useSetViewState<T>(key)
  const known = useMemo(() => {
    const parsed = query.data == null ? null : schema.safeParse(query.data)
    return parsed?.success ? parsed.data : null
  }, [query.data, schema])
  return { value: known ?? fallback, set, keep, ready: !query.isPending }
}

/**
 * How to change it, for whoever does not show it. Writes are gathered for a moment: a column is dragged, not set.
 */
export function useSetViewState<T>(key: string): Pick<ViewState<T>, 'set' | 'keep'> {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pending = useRef<{ value: T; shown: boolean } | null>(null)

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const write = pending.current
    pending.current = null
    // What was locked meanwhile has taken all that was read out of memory: nothing comes back into it.
    if (write && !write.shown)
      client.setQueryData<unknown>(keyOf('view.get', { key }), (old: unknown) =>
        old === undefined ? old : write.value
      )
    // A view that could not be remembered (the register was locked meanwhile) is not worth a word.
    if (write) void call('view.set', { key, value: toJson(write.value) }).catch(() => {})
  }, [client, key])

  useEffect(() => flush, [flush])

  const put = useCallback(
    (value: T, shown: boolean) => {
      pending.current = { value, shown }
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, quiet)
    },
    [flush]
  )
  const keep = useCallback((next: T) => put(next, false), [put])
  const set = useCallback(
    (next: T) => {
      client.setQueryData<unknown>(keyOf('view.get', { key }), next)
      put(next, true)
    },
    [client, key, put]
  )
  return useMemo(() => ({ set, keep }), [set, keep])
}

type Json = Parameters<typeof call<'view.set'>>[1]['value']

/** What goes over IPC must be plain: no undefined, no prototypes. */
function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value ?? null)) as Json
}
