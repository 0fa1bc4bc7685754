import type { Session } from '../../ipc/context.ts'
import type { People } from './people.ts'

const key = 'tasks.me'

/** Who the user said to be, else the one person who is called like the user; null where that is nobody. */
export function myPerson({ db, user }: Session, people: People): ReturnType<People['person']> {
  const stored = db
    .prepare<[string, string], string>('SELECT value FROM view_state WHERE user_id = ? AND key = ?')
    .pluck()
    .get(user.id, key)
  if (stored === undefined) return people.called(user.name)
  const chosen = JSON.parse(stored) as unknown
  return typeof chosen === 'string' ? people.person(chosen) : null
}

/** Keeps who the user says to be with what else the screen remembers for the user; null: nobody. */
export function setMyPerson({ db, user }: Session, person: string | null, at: string): void {
  db.prepare(
    `INSERT INTO view_state (user_id, key, value, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`
  ).run(user.id, key, JSON.stringify(person), at)
}
