import type { Filter, ListQuery } from '../../../src-shared/ipc/entity-channels.ts'

/** What of a list stands in the address: words, filters, order. One can go back to it, and it survives a restart. */
export interface ListState {
  readonly search: string
  readonly filters: Readonly<Record<string, Filter>>
  readonly sort: ListQuery['sort']
  readonly deleted: boolean
}

/** A list with nothing asked of it. */
export const plainList: ListState = { search: '', filters: {}, sort: null, deleted: false }

const filterPrefix = 'f.'
const between = '..'

/** Reads a list's state out of an address; what it does not understand is left out. */
export function parseListState(params: URLSearchParams): ListState {
  const filters: Record<string, Filter> = {}
  for (const key of new Set(params.keys())) {
    if (key.startsWith(filterPrefix)) filters[key.slice(filterPrefix.length)] = parseFilter(params.getAll(key))
  }
  const sort = params.get('sort')
  return {
    search: params.get('q') ?? '',
    filters,
    sort: sort ? { field: sort.replace(/^-/, ''), descending: sort.startsWith('-') } : null,
    deleted: params.get('deleted') === '1'
  }
}

function parseFilter(values: readonly string[]): Filter {
  const [first = ''] = values
  if (values.length === 1 && first.includes(between)) {
    const [from, to] = first.split(between)
    return { from: from || null, to: to || null }
  }
  return { anyOf: [...values] }
}

/** Writes a list's state as the search part of an address. */
export function formatListState(state: ListState): URLSearchParams {
  const params = new URLSearchParams()
  if (state.search) params.set('q', state.search)
  for (const [field, filter] of Object.entries(state.filters)) {
    if ('anyOf' in filter) for (const value of filter.anyOf) params.append(filterPrefix + field, value)
    else params.set(filterPrefix + field, `${filter.from ?? ''}${between}${filter.to ?? ''}`)
  }
  if (state.sort) params.set('sort', `${state.sort.descending ? '-' : ''}${state.sort.field}`)
  if (state.deleted) params.set('deleted', '1')
  return params
}

/** The same list with a filter set, or without it when the filter says nothing. */
export function withFilter(state: ListState, field: string, filter: Filter | null): ListState {
  const { [field]: _gone, ...others } = state.filters
  const empty = filter === null || ('anyOf' in filter ? filter.anyOf.length === 0 : !filter.from && !filter.to)
  return { ...state, filters: empty ? others : { ...others, [field]: filter } }
}

/** Sorting goes up, down, and back to the list's own order. */
export function nextSort(sort: ListState['sort'], field: string): ListState['sort'] {
  if (sort?.field !== field) return { field, descending: false }
  return sort.descending ? null : { field, descending: true }
}

/** The address of an entity's list with one filter set; what counts and charts lead to. */
export function filteredPath(listPath: string, field: string, filter: Filter): string {
  return filtersPath(listPath, { [field]: filter })
}

/** The address of an entity's list with several filters set. */
export function filtersPath(listPath: string, filters: ListState['filters']): string {
  return `${listPath}?${formatListState({ ...plainList, filters })}`
}
