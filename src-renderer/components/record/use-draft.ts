import { useCallback, useMemo, useRef } from 'react'
import { z } from 'zod'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, RefView } from '../../../src-shared/kernel/value.ts'
import { useViewState } from '../../api/use-view-state.ts'

const draftSchema = z
  .object({
    version: z.number().nullable(),
    changes: z.record(z.string(), z.custom<FieldValue>()),
    refs: z.record(z.string(), z.custom<RefView>()),
    at: z.string()
  })
  .nullable()

/** Unsaved changes as they were kept, and the version of the record they were made to. */
export type Draft = NonNullable<z.output<typeof draftSchema>>

/** The draft of a record: kept in the register while one types, offered after a crash or a lock. */
export function useDraft(entity: EntityName, id: string | null) {
  const { value, set, keep: remember, ready } = useViewState(`draft.${entity}.${id ?? 'new'}`, draftSchema, null)
  // What was kept a moment ago is not in `value` yet for whoever saves right after the last key.
  const kept = useRef(false)
  const keep = useCallback(
    (draft: Omit<Draft, 'at'>) => {
      kept.current = true
      remember({ ...draft, at: new Date().toISOString() })
    },
    [remember]
  )
  const drop = useCallback(() => {
    if (value !== null || kept.current) set(null)
    kept.current = false
  }, [set, value])
  return useMemo(() => ({ draft: ready ? value : null, keep, drop }), [ready, value, keep, drop])
}
