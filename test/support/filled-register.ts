import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { type Records, writeRecords } from '../../src-main/features/entities/records.ts'
import type { Seed } from '../../src-main/security/create-register.ts'
import { catalogue } from '../../src-shared/features/catalogue.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import { anyExtra, anyValuesOf } from './export-arbitraries.ts'
import { type TemporaryRegister, temporaryRegister } from './register.ts'

/** A register with its municipality's id. */
export interface FilledRegister extends TemporaryRegister {
  readonly municipalityId: string
}

/** Entities that refer only to themselves and to those before them. */
const order: readonly EntityName[] = [
  'systemCategory',
  'person',
  'organisationUnit',
  'supplier',
  'software',
  'platform',
  'system',
  'contract',
  'dependency',
  'unitUse',
  'document',
  'deviation',
  'subjectCategory',
  'dataCategory',
  'recipient',
  'processingActivity',
  'processingLine',
  'transfer',
  'participation',
  'jointArrangement',
  'adaptation',
  'agreement',
  'subProcessor',
  'oversight',
  'oversightQuestion',
  'riskAssessment',
  'riskScenario',
  'measure',
  'impactAssessment',
  'subscriptionSource',
  'cprSubscription'
]

/** So many records of each entity, whose texts are as hard as texts get; the same for the same seed. */
export async function filledRegister(each: number, seed: number): Promise<FilledRegister> {
  const municipalityId = randomUUID()
  const register = await temporaryRegister({ seed: (about) => fill(about, municipalityId, each, seed) })
  return Object.assign(register, { municipalityId })
}

function fill({ db, userId, at }: Seed, municipalityId: string, each: number, seed: number): void {
  const author = { userId, municipalityId, scope: 'all' as const, batchId: null, now: () => at }
  writeRecords(db, author, (records) => {
    const own = { name: 'Prøveby Kommune', nationalId: '99001011', country: 'DK' }
    records.of('municipality').insert(own, { id: municipalityId })
    insertAnything(records, each, seed)
  })
}

/** One own value for each record that has some, in a field that holds any text. */
const ownPlaces: Readonly<Partial<Record<EntityName, { of: EntityName; field: string }>>> = {
  deviation: { of: 'system', field: 'description' },
  adaptation: { of: 'participation', field: 'measures' }
}

/** Puts so many records of each entity into a register that has its municipality. */
export function insertAnything(records: Records, each: number, seed: number): void {
  const ids = new Map<EntityName, string[]>()
  const idsOf = (name: EntityName): readonly string[] => ids.get(name) ?? []
  for (const name of order) {
    // What refers to its own kind refers to the records before it.
    for (let i = 0; i < each; i++) {
      const record = fc.record({ values: anyValuesOf(catalogue[name], idsOf), extra: anyExtra })
      const [made] = fc.sample(record, { numRuns: 1, seed: seed + i })
      if (!made) throw new Error('Nothing was made')
      const own = ownPlaces[name]
      const values = own ? { ...made.values, [own.of]: idsOf(own.of)[i] ?? null, field: own.field } : made.values
      const id = records.of(name).insert(values, { extra: made.extra })
      ids.set(name, [...idsOf(name), id])
    }
  }
}
