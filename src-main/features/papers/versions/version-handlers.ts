import type { Context } from '../../../ipc/context.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { changeSetting } from '../../../security/told-settings.ts'
import { storedRecord } from '../../entities/handlers/reading.ts'
import { createScopeGuard } from '../../entities/row-scope.ts'
import { publishMonths, publishMonthsKey } from '../../tasks/publish-months.ts'
import { recordModel } from '../record/record-model.ts'
import { compare } from './compare.ts'
import { publish } from './publish.ts'
import { publishedRecord } from './published-record.ts'
import { versionsOf, versionWithContent } from './version-store.ts'

/** Publishing units' records of processing activities, and reading what was published. */
export const versionHandlers: Handlers = {
  'protocol.versions': ({ input: { unit }, context }) => ({
    versions: versionsOf(context.session.db, unit),
    mayPublish: mayPublish(context, unit)
  }),
  'protocol.version': async ({ input, context }) => {
    const { version, content, intact } = versionWithContent(context.session.db, input.version)
    const asked = { ...input, public: false }
    const model = await recordModel(publishedRecord(asked, context), asked, context)
    const { columns, lineColumns, transferColumns, entries } = model
    return { version, unitName: content.unit.name, intact, columns, lineColumns, transferColumns, entries }
  },
  'protocol.compare': ({ input, context }) => compare(input, context),
  'protocol.publish': ({ input, context }) => publish(input, context),
  'protocol.publishMonths': ({ context }) => publishMonths(context.session.db),
  'protocol.setPublishMonths': ({ input: { months }, context }) => {
    const { db, user } = context.session
    changeSetting(db, { userId: user.id, at: context.now() }, publishMonthsKey, months)
    return publishMonths(db)
  }
}

function mayPublish({ session }: Context, unit: string): boolean {
  if (!session.permissions.includes('protocol.publish')) return false
  const record = storedRecord(session, 'organisationUnit', unit)
  return record.deletedAt === null && createScopeGuard(session.db, session.scope).covers('organisationUnit', record)
}
