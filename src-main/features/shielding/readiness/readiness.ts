import type {
  Readiness,
  ReadinessAnswers,
  ReadinessKey,
  ReadinessLine
} from '../../../../src-shared/features/shielding/readiness/contract.ts'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { readSetting } from '../../../db/settings.ts'
import { readHolders } from '../../../security/areas/area-rows.ts'
import { changeSetting } from '../../../security/told-settings.ts'
import { readUsers } from '../../../security/user-rows.ts'
import { registerSettings } from '../../register/desk.ts'
import { type Changing, todayIn } from '../changing.ts'
import { contextKeys } from '../contexts/senders.ts'
import { guidelineOn } from '../guidelines/guidelines.ts'
import { gatewaySettings } from '../outgoing/gateway-settings.ts'
import { isPolicyDecided } from '../policy.ts'
import { unitsWithDeciders } from '../who.ts'

const keys = {
  processor: 'shielding.processorAgreement',
  processorOn: 'shielding.processorAgreementOn',
  processorReference: 'shielding.processorAgreementReference',
  administration: 'shielding.administrationModel'
} as const

/** As many holders as it takes that nobody's leave or forgotten key locks the cases. */
const enoughHolders = 2
/** Of units without anybody, so many are named. */
const mostNamed = 20

/** How ready the municipality is. */
export function readReadiness(by: Changing): Readiness {
  const { db, municipality } = by.session
  const answers = readAnswers(db)
  const today = todayIn(by)
  const guideline = guidelineOn(db, today)
  const alone = unitsWithout(db, unitsWithDeciders(db, today))
  // An auditor's key reads cases and neither finds a citizen nor transfers: it keeps nothing going.
  const officers = new Set(
    readUsers(db)
      .filter(({ roles }) => roles.includes('shieldingOfficer'))
      .map(({ id }) => id)
  )
  const holders = readHolders(db, 'shielding').filter(({ valid, userId }) => valid && officers.has(userId)).length
  const ways = gatewaySettings(db)
  const { own, municipality: number, senders } = contextKeys(by)
  const systems = minLogSystems(db, municipality.id)
  const { value, on } = answers.processor
  const lines = [
    line('guideline', guideline !== null, { since: guideline?.validFrom ?? null }),
    line('processor', value === 'yes', { since: on }),
    line('process', isPolicyDecided(db)),
    line('deciders', alone.length === 0, { count: alone.length, units: alone.slice(0, mostNamed) }),
    line('keyHolders', holders >= enoughHolders, { count: holders }),
    line('wayOut', (ways.encryption !== null && ways.signing !== null) || ways.https.on),
    line('contexts', own !== null && number !== null && senders.length > 0, { count: senders.length }),
    line('minLog', systems.all > 0 && systems.unanswered === 0, { count: systems.unanswered }),
    line('administration', answers.administration !== '')
  ]
  // A register for shieldings alone holds no systems to answer for.
  const isAlone = readSetting(db, registerSettings.purpose) === 'shielding'
  return { lines: lines.filter(({ key }) => !(isAlone && key === 'minLog')), answers }
}

function line(
  key: ReadinessKey,
  ready: boolean,
  more: Partial<Pick<ReadinessLine, 'count' | 'units' | 'since'>> = {}
): ReadinessLine {
  return { key, ready, count: null, units: [], since: null, ...more }
}

function readAnswers(db: Database): ReadinessAnswers {
  const text = (key: string): string | null => {
    const said = readSetting(db, key)
    return typeof said === 'string' && said !== '' ? said : null
  }
  const value = text(keys.processor)
  return {
    processor: {
      value: value === 'yes' || value === 'no' ? value : null,
      on: text(keys.processorOn),
      reference: text(keys.processorReference) ?? ''
    },
    administration: text(keys.administration) ?? ''
  }
}

/** Answers what cannot be computed, told in the history. Inside a transaction. */
export function answerReadiness({ session: { db, user }, now }: Changing, answers: ReadinessAnswers): void {
  const by = { userId: user.id, at: now() }
  const { value, on, reference } = answers.processor
  changeSetting(db, by, keys.processor, value)
  changeSetting(db, by, keys.processorOn, on)
  changeSetting(db, by, keys.processorReference, reference || null)
  changeSetting(db, by, keys.administration, answers.administration || null)
}

function unitsWithout(db: Database, decided: ReadonlySet<string>): readonly RefView[] {
  return db
    .prepare<[], RefView>(
      "SELECT id, coalesce(name, '') AS name FROM organisation_unit WHERE deleted_at IS NULL ORDER BY sort_key"
    )
    .all()
    .filter(({ id }) => !decided.has(id))
}

/** Systems of the municipality, and those whose log on MinLog nobody has answered for. */
function minLogSystems(db: Database, municipalityId: string): { readonly all: number; readonly unanswered: number } {
  const row = db
    .prepare<[string], { all: number; unanswered: number }>(
      `SELECT count(*) AS "all", count(*) FILTER (WHERE coalesce(u.min_log_shown, 'unknown') = 'unknown') AS unanswered
       FROM system AS s
       LEFT JOIN system_use AS u ON u.system_id = s.id AND u.municipality_id = ? AND u.deleted_at IS NULL
       WHERE s.deleted_at IS NULL`
    )
    .get(municipalityId)
  return row ?? { all: 0, unanswered: 0 }
}
