import { fileToWrite } from '../../ipc/file-to-write.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { writingFile } from '../../ipc/writing-file.ts'
import { writeFileAtomic } from '../../platform/files.ts'
import { changeSetting } from '../../security/told-settings.ts'
import { type Desk, registerSettings } from './desk.ts'
import { openRegister } from './open-register.ts'
import type { ProfileStore } from './profile.ts'
import { recoveryKeyPage } from './recovery-key-page.ts'
import { sharedViews } from './shared-views.ts'
import { verifyJob } from './verify-job.ts'

/** Looking after a register: state, recent ones, backups, verifying, the printed recovery key, what the screen remembers. */
export function careHandlers(desk: Desk, profile: ProfileStore): Handlers {
  return {
    'profile.get': () => profile.get(),
    'profile.set': ({ input }) => {
      profile.set(input)
      return null
    },
    'register.state': () => ({
      open: desk.open ? openRegister(desk) : null,
      locked: desk.locked,
      recent: profile.recent()
    }),
    'register.chooseFolder': async ({ context }) => {
      const chosen = await context.host.dialogs.open(
        { folder: true, startIn: context.host.documentsPath },
        context.sender.id
      )
      return chosen[0] ?? null
    },
    'register.forget': ({ input }) => {
      profile.forget(input.path)
      return null
    },
    'register.setLockAfter': ({ input, context }) => {
      const { db, user } = context.session
      changeSetting(db, { userId: user.id, at: context.now() }, registerSettings.lockAfterMinutes, input.minutes)
      desk.renewIdleLock()
      return openRegister(desk)
    },
    // Being asked is enough: `compose` counts it.
    'register.touch': () => null,
    'register.verify': ({ input, jobs }) => jobs.run(verifyJob, { head: input.head }, { jobId: input.jobId }),
    'register.showFolder': ({ context }) => {
      context.host.showItemInFolder(context.session.folder)
      return null
    },
    'register.printRecoveryKey': async ({ input, context }) => {
      const { title, html } = recoveryKeyPage(input)
      const path = await fileToWrite({ path: null, name: title, ending: '.pdf', kind: 'PDF' }, context)
      if (path === null) return null
      const pdf = await context.host.printToPdf({ html })
      await writingFile(path, () => writeFileAtomic(path, pdf))
      return path
    },
    'view.get': ({ input, context }) => {
      const row = context.session.db
        .prepare<[string, string], string>('SELECT value FROM view_state WHERE user_id = ? AND key = ?')
        .pluck()
        .get(context.session.user.id, input.key)
      return row === undefined ? null : (JSON.parse(row) as unknown)
    },
    'view.set': ({ input, context }) => {
      context.session.db
        .prepare(
          'INSERT INTO view_state (user_id, key, value, updated_at) VALUES (?, ?, ?, ?) ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at'
        )
        .run(context.session.user.id, input.key, JSON.stringify(input.value), context.now())
      return null
    },
    'view.shared': ({ input, context: { session } }) => sharedViews(session.db, input.entity, session.user.id),
    'window.new': ({ input, context }) => {
      context.host.openWindow(input.route)
      return null
    },
    'job.cancel': ({ input, jobs }) => {
      jobs.cancel(input.jobId)
      return null
    }
  }
}
