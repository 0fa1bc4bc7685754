import { useEffect } from 'react'
import type { useDraft } from './use-draft.ts'
import type { RecordEdit } from './use-record-edit.ts'

/** Keeps what is typed as a draft in the register. */
export function useKeptDraft(
  { changes, refs, version, dirty }: RecordEdit,
  { keep }: Pick<ReturnType<typeof useDraft>, 'keep'>
): void {
  useEffect(() => {
    if (dirty) keep({ version, changes: { ...changes }, refs: { ...refs } })
  }, [changes, refs, version, dirty, keep])
}
