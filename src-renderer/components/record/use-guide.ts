import { useSearchParams } from 'react-router'

const param = 'guide'

/** Whether a record is shown step by step, and at which step: in the address, so one comes back to it. */
export interface Guiding {
  readonly open: boolean
  /** null: where one left off, which the guide itself knows. */
  readonly step: string | null
  go(step: string | null): void
  leave(): void
}

/** The step-by-step way of a record's page: one place to go back from, however many steps one went. */
export function useGuide(): Guiding {
  const [params, setParams] = useSearchParams()
  const step = params.get(param)
  return {
    open: step !== null,
    step: step || null,
    go: (next) => setParams({ [param]: next ?? '' }, { replace: true }),
    leave: () => setParams({}, { replace: true })
  }
}
