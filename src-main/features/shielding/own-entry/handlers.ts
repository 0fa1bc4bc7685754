import type { Handlers } from '../../../ipc/handler.ts'
import { tellingWindows } from '../../../ipc/telling-windows.ts'
import { addOwnEntry, ownEntry } from './own-entry.ts'

/** The area's own entry in the municipality's papers. */
export const ownEntryHandlers: Handlers = tellingWindows(
  {
    'shielding.ownEntry': ({ context }) => ownEntry(context.session.db),
    'shielding.addOwnEntry': ({ context }) => {
      const { db, user, municipality, language } = context.session
      const by = { userId: user.id, municipalityId: municipality.id, scope: 'all', batchId: null } as const
      const entry = addOwnEntry(db, { ...by, now: context.now }, language)
      context.changed(
        'processingActivity',
        'impactAssessment',
        'riskAssessment',
        'riskScenario',
        'measure',
        'recipient'
      )
      return entry
    }
  },
  ['shielding.addOwnEntry'],
  ['shielding', 'history']
)
