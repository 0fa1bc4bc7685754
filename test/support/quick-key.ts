import { newestDatabases } from './newest-databases.ts'

// Stands for node:crypto where a register is made (src-main/security/create-register.ts), which asks it for one thing.

let made = 0

/** The new register's key: one under which an empty database is there (quick-open.ts), and each time the next. */
export function randomBytes(length: number): Buffer {
  const { key } = newestDatabases[made++ % newestDatabases.length] ?? {}
  if (key?.length !== length) throw new RangeError(`A register's key has ${length} bytes`)
  return Buffer.from(key)
}
