import { join } from 'node:path'
import { readSetting, settingKeys, writeSetting } from '../../../src-main/db/settings.ts'
import { writeRecords } from '../../../src-main/features/entities/records.ts'
import { writePackage } from '../../../src-main/features/exchange/package/write-package.ts'
import { packageParts } from '../../../src-shared/features/exchange/profiles.ts'
import { temporaryRegister } from '../../support/register.ts'
import type { MadeMunicipality } from './country.ts'
import { chanceOf } from './random.ts'

/** What a municipality has beside its systems. */
export interface Beside {
  readonly activities: number
  readonly agreements: number
}

/**
 * Writes a municipality's package from a register of its own, as the program does. Answers the key that signed it.
 *
 * @param newer a later package of the same register: the key that it signs with, and how many systems of every hundred
 * say something else than the first time
 */
export async function writeMunicipality(
  folder: string,
  place: number,
  municipality: MadeMunicipality,
  { activities, agreements }: Beside,
  newer?: { readonly key: unknown; readonly changed: number }
): Promise<unknown> {
  const changed = newer?.changed ?? 0
  // The same in each of its packages, as a register's are.
  const chance = chanceOf(1000 + place)
  const id = chance.id()
  const register = await temporaryRegister({
    seed: ({ db, userId, at }) => {
      if (newer) writeSetting(db, settingKeys.signingKey, newer.key)
      const author = { userId, municipalityId: id, scope: 'all', batchId: null, now: () => at } as const
      writeRecords(db, author, ({ of }) => {
        const { name, nationalId } = municipality
        of('municipality').insert({ name, nationalId, country: 'DK' }, { id })
        for (const { id: own, ...supplier } of municipality.suppliers) of('supplier').insert(supplier, { id: own })
        for (const [index, { id: own, name: called, supplier }] of municipality.systems.entries())
          of('system').insert(systemValues(called, supplier, index, changed), { id: own })
        for (let index = 0; index < activities; index++)
          of('processingActivity').insert(
            { name: `Behandling ${index}`, purpose: `Formål ${index}`, legalBases: ['6.1.e'] },
            { id: chance.id() }
          )
        for (let index = 0; index < agreements; index++)
          of('agreement').insert(
            {
              name: `Aftale ${index}`,
              processor: municipality.suppliers[index % municipality.suppliers.length]?.id ?? null,
              signedOn: '2024-05-01'
            },
            { id: chance.id() }
          )
      })
    }
  })
  try {
    const path = join(folder, `${String(place).padStart(3, '0')}${changed > 0 ? '-newer' : ''}.xlsx`)
    const at = changed > 0 ? '2026-06-01T08:00:00.000Z' : '2026-01-01T08:00:00.000Z'
    const scope = { parts: packageParts, units: [], systems: [], supplier: null }
    const pack = { kind: 'register', profile: 'centralOffice', scope, language: 'da', at } as const
    await writePackage(path, pack, { db: register.db, municipalityId: id, country: 'DK' })
    return readSetting(register.db, settingKeys.signingKey)
  } finally {
    register.dispose()
  }
}

const hostings = ['onPremise', 'external', 'saas', 'hybrid']

/** Some of what a coordinator fills in. */
function systemValues(name: string, supplier: string | null, index: number, changed: number) {
  return {
    name,
    supplier,
    hosting: hostings[(index + (index % 100 < changed ? 1 : 0)) % hostings.length] ?? null,
    description: `Bruges til sagsbehandling og journalisering (${index}).`,
    url: `https://system-${index}.example`,
    lifecycle: 'operational',
    usesAi: { value: index % 9 === 0 ? ('yes' as const) : ('no' as const) }
  }
}
