import { isInEea } from '../../../src-shared/features/organisations/countries.ts'
import type { SupplierRow } from '../../../src-shared/features/overview/contract.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Session } from '../../ipc/context.ts'
import { has } from '../entities/bitmap.ts'
import { atOneMoment } from '../entities/list/list.ts'
import { type RecordLists, recordListsOf, sortableOf } from '../entities/list/record-lists.ts'

/** Every supplier with what of it is counted, by name. `now`: UTC ISO 8601. */
export async function supplierOverview(session: Session, now: string): Promise<readonly SupplierRow[]> {
  const { db } = session
  const systems = await loaded(session, 'system', 'agreementStanding', now)
  const contracts = await loaded(session, 'contract', 'termState', now)
  return atOneMoment(db, () => {
    const ofSystems = perSupplier(systems, 'agreementStanding')
    const ofContracts = perSupplier(contracts, 'termState')
    return db
      .prepare<[], { id: string; name: string | null; country: string | null; processor: string | null }>(
        `SELECT id, name, country, is_processor AS processor FROM supplier WHERE deleted_at IS NULL
ORDER BY sort_key, id`
      )
      .all()
      .map(({ id, name, country, processor }) => {
        const agreements = ofSystems.get(id) ?? new Map<string, number>()
        const terms = ofContracts.get(id) ?? new Map<string, number>()
        return {
          id,
          name: name ?? '',
          country,
          region: regionOf(country),
          processor: processor ?? '',
          systems: [...agreements.values()].reduce((sum, count) => sum + count, 0),
          agreements: {
            valid: agreements.get('valid') ?? 0,
            soon: agreements.get('soon') ?? 0,
            overdue: agreements.get('overdue') ?? 0,
            missing: agreements.get('missing') ?? 0
          },
          contracts: {
            running: terms.get('running') ?? 0,
            ending: terms.get('ending') ?? 0,
            ended: terms.get('ended') ?? 0
          }
        }
      })
  })
}

function regionOf(country: string | null): SupplierRow['region'] {
  const inside = isInEea(country ?? '')
  return inside === null ? '' : inside ? 'inside' : 'outside'
}

async function loaded({ db, municipality }: Session, entity: EntityName, state: string, now: string) {
  const lists = recordListsOf(db, entity)(municipality.id)
  lists.countFrom(now)
  await lists.loadInSlices([sortableOf(lists.plan, 'supplier'), sortableOf(lists.plan, state)])
  await lists.orderInSlices()
  return lists
}

/** How many living records of each supplier have each state. */
function perSupplier(lists: RecordLists, state: string): ReadonlyMap<string, Map<string, number>> {
  lists.refresh()
  const suppliers = lists.column(sortableOf(lists.plan, 'supplier'))
  const states = lists.column(sortableOf(lists.plan, state))
  const counts = new Uint32Array(suppliers.values.length * states.values.length)
  const living = lists.pool(false)
  for (let seq = 1; seq <= lists.maxSeq; seq++) {
    if (!has(living, seq)) continue
    const at = suppliers.at(seq) * states.values.length + states.at(seq)
    counts[at] = (counts[at] ?? 0) + 1
  }
  return new Map(
    suppliers.values.map((supplier, i) => {
      const own = states.values.map((code, j) => [code, counts[i * states.values.length + j] ?? 0] as const)
      return [supplier, new Map(own.filter(([, count]) => count > 0))]
    })
  )
}
