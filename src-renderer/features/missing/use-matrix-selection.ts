import { useState } from 'react'
import { call } from '../../api/bridge.ts'
import type { MatrixQuestion } from './matrix-state.ts'

/** Which systems are selected, by id: sorting and filtering do not change it. */
export interface MatrixSelection {
  readonly ids: ReadonlySet<string>
  toggle(id: string | undefined): void
  /** Everything the matrix shows, in sight or not. */
  all(): Promise<void>
  clear(): void
}

const none: ReadonlySet<string> = new Set()

/** The selection in the matrix. */
export function useMatrixSelection(question: MatrixQuestion): MatrixSelection {
  const [ids, setIds] = useState(none)
  return {
    ids,
    toggle: (id) => {
      if (id === undefined) return
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      setIds(next)
    },
    all: async () => setIds(new Set(await call('missing.ids', question))),
    clear: () => setIds(none)
  }
}
