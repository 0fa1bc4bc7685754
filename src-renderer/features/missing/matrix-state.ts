import { type MatrixScope, matrixQuerySchema } from '../../../src-shared/features/missing/contract.ts'
import { type MatrixEntity, matrixEntities } from '../../../src-shared/features/missing/matrix-columns.ts'
import { type GapState, gapStates } from '../../../src-shared/features/systems/gaps/gap-column.ts'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'

/** What of the matrix stands in the address: whose systems (null: nobody chosen yet), filters, order. */
export interface MatrixState {
  /** What a row is. */
  readonly of: MatrixEntity
  readonly scope: { readonly kind: MatrixScope['kind']; readonly id: string | null }
  readonly filters: Readonly<Record<string, readonly GapState[]>>
  readonly sort: { readonly by: string; readonly descending: boolean }
}

/** What the matrix asks main, without the window of rows. */
export type MatrixQuestion = Required<Pick<ChannelInput<'missing.matrix'>, 'of' | 'scope' | 'filters' | 'sort'>>

const filterPrefix = 'f.'
const plain: MatrixState = {
  of: 'system',
  scope: { kind: 'all', id: null },
  filters: {},
  sort: { by: 'name', descending: false }
}

/** Reads the matrix' state out of an address; what it does not understand is left out. */
export function parseMatrixState(params: URLSearchParams): MatrixState {
  const [kind = 'all', id = ''] = (params.get('scope') ?? '').split(':')
  const known = (['unit', 'owner', 'administrator'] as const).find((one) => one === kind)
  const filters = [...new Set(params.keys())]
    .filter((key) => key.startsWith(filterPrefix))
    .map((key) => [key.slice(filterPrefix.length), gapStates.filter((state) => params.getAll(key).includes(state))])
  const sort = params.get('sort')
  const of = matrixEntities.find((one) => one === params.get('of')) ?? 'system'
  const state: MatrixState = {
    of,
    scope: known ? { kind: known, id: id || null } : plain.scope,
    filters: Object.fromEntries(filters),
    sort: sort ? { by: sort.replace(/^-/, ''), descending: sort.startsWith('-') } : plain.sort
  }
  // A column of another version, or an id that is none: the matrix as it opens.
  return matrixQuerySchema.safeParse(questionOf(state)).success ? state : { ...plain, of }
}

/** Writes the matrix' state as the search part of an address. */
export function formatMatrixState({ of, scope, filters, sort }: MatrixState): URLSearchParams {
  const params = new URLSearchParams()
  if (of !== 'system') params.set('of', of)
  if (scope.kind !== 'all') params.set('scope', scope.id ? `${scope.kind}:${scope.id}` : scope.kind)
  for (const [column, states] of Object.entries(filters))
    for (const state of states) params.append(filterPrefix + column, state)
  if (sort.by !== 'name' || sort.descending) params.set('sort', `${sort.descending ? '-' : ''}${sort.by}`)
  return params
}

/** Where the matrix of this state is: systems stand in one place, activities and agreements in another. */
export function missingPath(state: MatrixState): string {
  const place = state.of === 'system' ? '/systems/missing' : '/protocol/missing'
  const search = formatMatrixState(state).toString()
  return search === '' ? place : `${place}?${search}`
}

/** The state as a question; a scope that nobody was chosen for is about all. */
export function questionOf({ of, scope, filters, sort }: MatrixState): MatrixQuestion {
  return {
    of,
    scope: scope.kind === 'all' || scope.id === null ? { kind: 'all' } : { kind: scope.kind, id: scope.id },
    filters: Object.fromEntries(Object.entries(filters).map(([column, states]) => [column, [...states]])),
    sort: { by: sort.by, descending: sort.descending }
  } as MatrixQuestion
}

/** The same with a column's filter; none where every state or no state was chosen. */
export function withStates(state: MatrixState, column: string, states: readonly GapState[]): MatrixState {
  const { [column]: _gone, ...others } = state.filters
  const all = states.length === 0 || states.length === gapStates.length
  return { ...state, filters: all ? others : { ...others, [column]: states } }
}

/** Sorting by something begins with the worst (names: with A), turns round, and goes back to the names. */
export function sortedBy(state: MatrixState, by: string): MatrixState {
  const { sort } = state
  if (sort.by !== by) return { ...state, sort: { by, descending: false } }
  return { ...state, sort: sort.descending ? plain.sort : { by, descending: true } }
}
