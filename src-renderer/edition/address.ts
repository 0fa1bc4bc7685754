/** Where the page is: a kind of record, one of them, and what is searched for. */
export interface Address {
  readonly entity: string
  readonly id: string | null
  readonly query: string
}

/** The address that a hash says: `#system`, `#system/<id>`, `#system?q=…`; `first` where it says none. */
export function addressOf(hash: string, first: string): Address {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2)
  const [entity = '', id = ''] = path.split('/', 2)
  return { entity: entity || first, id: id || null, query: new URLSearchParams(search).get('q') ?? '' }
}

/** The hash that says an address. */
export function hashOf({ entity, id, query }: Address): string {
  const search = query === '' ? '' : `?${new URLSearchParams({ q: query })}`
  return `#${entity}${id === null ? '' : `/${id}`}${search}`
}
