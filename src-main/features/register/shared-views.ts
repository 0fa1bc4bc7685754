import { type SharedView, savedViewsKey, savedViewsSchema } from '../../../src-shared/features/register/saved-views.ts'
import { may } from '../../../src-shared/kernel/permissions.ts'
import type { Database } from '../../db/open.ts'
import { readUsers } from '../../security/user-rows.ts'

/**
 * The views of an entity's list that other users share, by their names. They lie among what each user's screen
 * remembers, so a purge forgets them with the rest; whoever may not write shares nothing, whatever is written there.
 */
export function sharedViews(db: Database, entity: string, userId: string): SharedView[] {
  const read = db
    .prepare<[string, string], string>('SELECT value FROM view_state WHERE user_id = ? AND key = ?')
    .pluck()
  return readUsers(db)
    .filter((user) => user.id !== userId && may(user.roles, 'register.write'))
    .flatMap(({ id, name }) => {
      const kept = savedViewsSchema.safeParse(JSON.parse(read.get(id, savedViewsKey(entity)) ?? 'null'))
      const views = kept.success ? kept.data.views : []
      return views.filter(({ shared }) => shared).map((view) => ({ by: name, view }))
    })
}
