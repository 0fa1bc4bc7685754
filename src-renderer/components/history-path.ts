import type { HistoryFilter } from '../../src-shared/features/register/history-contract.ts'

/** Nothing asked: the whole history. */
export const wholeHistory: HistoryFilter = {
  search: '',
  entity: null,
  recordId: null,
  userId: null,
  action: null,
  batchId: null,
  from: null,
  to: null
}

/** What the parts of a filter are called in an address. */
const names = {
  search: 'q',
  entity: 'entity',
  recordId: 'record',
  userId: 'user',
  action: 'action',
  batchId: 'import',
  from: 'from',
  to: 'to'
} as const satisfies Record<keyof HistoryFilter, string>

const keys = Object.keys(names) as (keyof HistoryFilter)[]

/** The address of the history page, narrowed to what is asked; one can go back to it, and it survives a restart. */
export function historyPath(filter: Partial<HistoryFilter>): string {
  const params = formatHistoryFilter({ ...wholeHistory, ...filter })
  return params.size > 0 ? `/settings/history?${params}` : '/settings/history'
}

/** A filter as the search part of an address. */
export function formatHistoryFilter(filter: HistoryFilter): URLSearchParams {
  const params = new URLSearchParams()
  for (const key of keys) if (filter[key]) params.set(names[key], filter[key])
  return params
}

/** Reads a filter out of an address; main says what of it is nonsense. */
export function parseHistoryFilter(params: URLSearchParams): HistoryFilter {
  const given = keys.map((key) => [key, params.get(names[key]) || wholeHistory[key]])
  return Object.fromEntries(given) as HistoryFilter
}
