import type { Query, QueryClient } from '@tanstack/react-query'
import type { RegisterState } from '../../src-shared/features/register/contract.ts'
import { keyOf, scopesAfter } from './keys.ts'

/** What may have changed with the register's state: itself, its users, how they unlock it, whom they decide for. */
const ofState: ReadonlySet<string> = new Set(['register', 'user', 'quickUnlock', 'shielding'])

/** Entities of which the register's state tells: whose it is, and the units that its user writes for. */
const toldByState = ['municipality', 'organisationUnit']

/** About a picture's time (milliseconds): what is told within it is read anew together. */
const together = 16

/** What the cache does when main tells that something is another now. */
export interface Telling {
  /** Records of these entities were changed. */
  changed(entities: readonly string[]): void
  /** The register was locked, opened or closed, or what holds for its user is another. */
  state(): void
  /** The window is done with it. */
  stop(): void
}

/** Reads anew what is shown of that which main tells of; what nobody shows is read when somebody does. */
export function tellingOfChanges(client: QueryClient): Telling {
  const stateKey = keyOf('register.state', {})
  const told = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const outdate = (scopes: ReadonlySet<string>): void => {
    const concerned = ({ queryKey: [scope] }: Query): boolean => scopes.has(String(scope))
    // An answer on its way may be from before.
    const underWay = (query: Query): boolean => concerned(query) && query.state.fetchStatus !== 'idle'
    void client.invalidateQueries({ predicate: underWay })
    void client.invalidateQueries({ predicate: concerned, refetchType: 'none' })
    for (const scope of scopes) told.add(scope)
  }
  const read = (): void => {
    timer = undefined
    const scopes = new Set(told)
    told.clear()
    // What was asked since by whoever came to show it is not asked again.
    void client.refetchQueries(
      { type: 'active', predicate: ({ queryKey: [scope], state }) => state.isInvalidated && scopes.has(String(scope)) },
      { cancelRefetch: false }
    )
  }
  const readSoon = (): void => {
    timer ??= setTimeout(read, together)
  }

  return {
    changed(entities) {
      // The first change is what a backup is missing for.
      const { data, fetchStatus } = client.getQueryState<RegisterState>(stateKey) ?? {}
      const untouched = data?.open?.untouched !== false || fetchStatus !== 'idle'
      if (untouched || entities.some((entity) => toldByState.includes(entity)))
        void client.invalidateQueries({ queryKey: stateKey })
      outdate(scopesAfter(entities))
      readSoon()
    },
    state() {
      outdate(ofState)
      // Then the rest: what was on screen may have gone with the lock.
      void client.refetchQueries({ queryKey: stateKey }, { cancelRefetch: false }).then(readSoon)
    },
    stop: () => clearTimeout(timer)
  }
}
