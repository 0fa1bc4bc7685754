import type { Database } from '../../db/open.ts'
import { getOrMake } from './get-or-make.ts'

/** Makes something once per connection and key (prepared statements, caches) and hands out the same one after that. */
export function perConnection<K, T>(make: (db: Database, key: K) => T): (db: Database, key: K) => T {
  const made = new WeakMap<Database, Map<K, T>>()
  return (db, key) => {
    let own = made.get(db)
    if (!own) {
      own = new Map()
      made.set(db, own)
    }
    return getOrMake(own, key, () => make(db, key))
  }
}
