import type { ChannelName } from '../../../src-shared/ipc/contract.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { withTransaction } from '../../db/transaction.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { tellingWindows } from '../../ipc/telling-windows.ts'
import { closeCase, decideCase, extendCase, joinCase, revealCitizen, supplementCase } from './case-changes.ts'
import { listCases, viewRows } from './case-lists.ts'
import { caseRow } from './case-rows.ts'
import { readCase } from './cases.ts'
import { todayIn } from './changing.ts'
import { casesAbout, citizenFinder, citizenNumber } from './citizens.ts'
import { addDeputy, decidingUsers, listDeputies, removeDeputy } from './deputies.ts'
import { setLegalBasis, setShieldingPolicy, shieldingPolicy } from './policy.ts'
import { requestShielding } from './request.ts'
import { settleShieldings, unsettledCases } from './settle.ts'
import { addUnit, removeUnit, renameUnit, restoreUnit } from './units.ts'
import { whoIs } from './who.ts'

/** What changes a case or what decides over cases; all other channels only read. */
const changing: readonly ChannelName[] = [
  'shielding.request',
  'shielding.supplement',
  'shielding.decide',
  'shielding.extend',
  'shielding.decideExtension',
  'shielding.end',
  'shielding.withdraw',
  'shielding.join',
  'shielding.settle',
  'shielding.setPolicy',
  'shielding.setLegalBasis',
  'shielding.addDeputy',
  'shielding.removeDeputy',
  'shielding.addUnit',
  'shielding.renameUnit',
  'shielding.removeUnit',
  'shielding.restoreUnit',
  'shielding.reveal'
]

/** Staff shieldings. */
export const shieldingHandlers: Handlers = tellingWindows(
  {
    'shielding.state': ({ context }) => {
      const { db, areas } = context.session
      const who = whoIs(context.session, todayIn(context))
      const units = allUnits(db)
      return {
        standings: [
          ...(who.officer ? (['officer'] as const) : []),
          ...(who.leads.size > 0 ? (['leader'] as const) : []),
          ...(who.auditor ? (['auditor'] as const) : [])
        ],
        area: areas.access('shielding'),
        policy: shieldingPolicy(db),
        units,
        leads: units.filter(({ id }) => who.leads.has(id)),
        unsettled: who.officer ? unsettledCases(context) : 0
      }
    },
    'shielding.list': ({ input, context }) => listCases(context, input),
    'shielding.get': ({ input, context }) => readCase(context, input.id),
    'shielding.find': ({ input, context }) => {
      const { session } = context
      const number = citizenNumber(input.number, session.municipality.country)
      // The key is made at the first request with one; looking for somebody before that finds nobody.
      const finder = withTransaction(session.db, () => citizenFinder(session, context.now()))
      try {
        const rows = casesAbout(session.db, finder.fingerprint(number)).map((id) => caseRow(session.db, id))
        return viewRows(session.db, rows, todayIn(context))
      } finally {
        finder.end()
      }
    },
    'shielding.request': ({ input, context }) => requestShielding(context, input),
    'shielding.supplement': ({ input, context }) => done(() => supplementCase(context, input)),
    'shielding.decide': ({ input, context }) => done(() => decideCase(context, 'case', input)),
    'shielding.extend': ({ input, context }) => done(() => extendCase(context, input)),
    'shielding.decideExtension': ({ input, context }) => done(() => decideCase(context, 'extension', input)),
    'shielding.end': ({ input, context }) => done(() => closeCase(context, 'end', input)),
    'shielding.withdraw': ({ input, context }) => done(() => closeCase(context, 'withdraw', input)),
    'shielding.join': ({ input, context }) => done(() => joinCase(context, input)),
    'shielding.reveal': ({ input, context }) => ({ number: revealCitizen(context, input) }),
    'shielding.settle': ({ context }) => settleShieldings(context),
    'shielding.setPolicy': ({ input, context }) => {
      const { db, user } = context.session
      setShieldingPolicy(db, { userId: user.id, at: context.now() }, input)
      return shieldingPolicy(db)
    },
    'shielding.setLegalBasis': ({ input, context }) => {
      const { db, user } = context.session
      setLegalBasis(db, { userId: user.id, at: context.now() }, input)
      return shieldingPolicy(db)
    },
    'shielding.addUnit': ({ input, context }) => ({ id: addUnit(context, input) }),
    'shielding.renameUnit': ({ input, context }) => done(() => renameUnit(context, input)),
    'shielding.removeUnit': ({ input, context }) => done(() => removeUnit(context, input.id)),
    'shielding.restoreUnit': ({ input, context }) => done(() => restoreUnit(context, input.id)),
    'shielding.deputies': ({ context }) => listDeputies(context),
    'shielding.deciders': ({ context }) => decidingUsers(context.session.db),
    'shielding.addDeputy': ({ input, context }) => done(() => addDeputy(context, input)),
    'shielding.removeDeputy': ({ input, context }) => done(() => removeDeputy(context, input.id))
  },
  changing,
  ['shielding', 'history']
)

/** Does it; what a command answers that only does. */
function done(work: () => void): null {
  work()
  return null
}

function allUnits(db: Database): readonly RefView[] {
  return db
    .prepare<[], RefView>(
      "SELECT id, coalesce(name, '') AS name FROM organisation_unit WHERE deleted_at IS NULL ORDER BY sort_key"
    )
    .all()
}
