import { randomUUID } from 'node:crypto'
import { writeSetting } from '../../../src-main/db/settings.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { Coverage } from '../../../src-main/features/exchange/held/coverage.ts'
import { holdPackage } from '../../../src-main/features/exchange/held/hold-package.ts'
import { countsOf, keptRecords, type PlacedRecord } from '../../../src-main/features/exchange/held/kept-records.ts'
import { sentParts } from '../../../src-shared/features/consolidation/across/sent.ts'
import type { PackedFigure } from '../../../src-shared/features/exchange/package.ts'
import { addMonths, today } from '../../../src-shared/kernel/dates.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'

/** Today, from which deadlines count. */
export const now = today('Europe/Copenhagen', new Date())
const sheets = { system: 'Systemer', processingActivity: 'Aktiviteter', agreement: 'Aftaler' } as const

/** What a municipality sent, by entity; those that are not named were not sent. */
export type Records = Readonly<Partial<Record<EntityName, readonly (Values & { readonly id: string })[]>>>

/** Holds a municipality's package as reading one does. */
export function hold(
  { register: { db, userId } }: ImportProgram,
  name: string,
  records: Records,
  figures: readonly PackedFigure[] = [],
  exportedAt = `${now}T06:00:00.000Z`
) {
  const placed = new Map(
    Object.entries(records).map(([entity, list]) => [
      entity as EntityName,
      (list ?? []).map(
        ({ id, ...values }, at): PlacedRecord => ({
          id,
          values,
          sheet: sheets[entity as keyof typeof sheets] ?? entity,
          row: at + 3
        })
      )
    ])
  )
  const municipality = { name, nationalId: null, country: 'DK' } as const
  const head = {
    id: randomUUID(),
    kind: 'register',
    profile: 'centralOffice',
    schema: 1,
    municipality,
    exportedAt
  } as const
  const pack = { head, key: 'key', trust: 'known', edited: [], file: `${name}.xlsx`, sha256: '00' } as const
  const counts = countsOf(placed)
  const coverage = new Coverage(head, { parts: [...sentParts(counts), 'figures'], lacks: [] })
  const kept = { records: keptRecords(placed), counts, coverage, heldAs: head.profile }
  withTransaction(db, () => holdPackage(db, { ...pack, ...kept, figures }, { userId, at: exportedAt, force: false }))
}

const yes = { value: 'yes' } as const
/** A line of a checklist as a key figure. */
export const ready = (key: string, value: 'yes' | 'no', on: string | null = null): PackedFigure => ({
  area: 'readiness',
  key,
  subject: '',
  value,
  on
})
/** The supplier that all of them name. */
export const supplier = { id: 's', name: 'Kvistvang A/S', nationalId: '29189854' }

/** A central office's register with nothing in it. */
export async function centralRegister(): Promise<ImportProgram> {
  const central = await importProgram()
  withTransaction(central.register.db, () => writeSetting(central.register.db, 'register.purpose', 'central'))
  return central
}

/** A central office's register with three municipalities' packages, put together. */
export async function threeMunicipalities(): Promise<ImportProgram> {
  const central = await centralRegister()
  hold(
    central,
    'Nordby Kommune',
    {
      supplier: [supplier],
      dependency: [],
      system: [
        { id: 'n1', name: 'Novara Løn', supplier: 's', version: '4.2', riskLevel: 'low', personalData: yes },
        {
          id: 'n2',
          name: 'Tavlex',
          supplier: 's',
          cprChannel: 'pData',
          personalData: yes,
          riskAssessedOn: '2025-01-01'
        },
        { id: 'n3', name: 'Kun i Nordby' }
      ],
      processingActivity: [
        { id: 'a1', name: 'Lønudbetaling', legalBases: ['6.1.e'], erasure: '5 år' },
        { id: 'a2', name: 'Uden noget' },
        { id: 'a3', name: 'Skabelon', template: yes },
        { id: 'a4', name: 'Ophørt', state: 'ended' }
      ],
      agreement: [
        { id: 'd1', name: 'Udløbet', processor: 's', signedOn: '2020-01-01', expiresOn: addMonths(now, -1) },
        { id: 'd2', name: 'Snart', processor: 's', signedOn: '2020-01-01', expiresOn: addMonths(now, 2) },
        { id: 'd3', name: 'Uden underskrift', processor: 's' },
        { id: 'd4', name: 'Lovreguleret', processor: 's', basis: 'law' }
      ]
    },
    [ready('guideline', 'yes', '2026-01-01'), ready('processor', 'no'), ready('process', 'yes')]
  )
  hold(central, 'Sydby Kommune', {
    supplier: [{ ...supplier, id: 't' }],
    dependency: [],
    subscriptionSource: [
      { id: 'k1', channel: 'serviceplatformen', systems: ['t2'] },
      { id: 'k2', channel: 'batch', systems: ['t2'], state: 'ended' }
    ],
    system: [
      { id: 't1', name: 'Kvistvang Novara Løn', supplier: 't', version: 'v. 4.2', riskLevel: 'critical' },
      { id: 't2', name: 'Tavlex', supplier: 't' }
    ],
    processingActivity: [],
    agreement: [{ id: 'e1', name: 'Løber', processor: 't', signedOn: '2024-01-01', expiresOn: addMonths(now, 9) }]
  })
  // Neither use, nor record of processing, nor agreements were sent.
  hold(central, 'Vestby Kommune', {
    supplier: [{ ...supplier, id: 'u' }],
    system: [{ id: 'v1', name: 'Novara Løn', supplier: 'u', version: '4.1' }]
  })
  await put(central)
  return central
}

/** Puts together what is held. */
export const put = (central: ImportProgram) => central.work('central.consolidate', { paths: [] })
