import { AppError } from '../../../src-shared/kernel/errors.ts'
import { readSetting } from '../../db/settings.ts'
import { newId } from '../../platform/ids.ts'
import { writeRecords } from '../entities/records.ts'
import { registerSettings } from '../register/desk.ts'
import type { Changing } from './changing.ts'

/**
 * Makes a unit in a register for shieldings alone; answers its id. Throws shielding.unitsElsewhere where a coordinator
 * makes them, field.unknownReference. Inside a transaction.
 */
export function addUnit(
  { session, now }: Changing,
  { name, parent }: { readonly name: string; readonly parent: string | null }
): string {
  const { db, user, municipality } = session
  if (readSetting(db, registerSettings.purpose) !== 'shielding') throw new AppError('shielding.unitsElsewhere')
  const isUnit = db.prepare('SELECT 1 FROM organisation_unit WHERE id = ? AND deleted_at IS NULL')
  if (parent !== null && !isUnit.get(parent))
    throw new AppError('field.unknownReference', {}, { fields: { parent: 'field.unknownReference' } })
  const id = newId()
  const author = { userId: user.id, municipalityId: municipality.id, scope: 'all', batchId: null, now } as const
  writeRecords(db, author, (records) => records.of('organisationUnit').insert({ name, parent }, { id }))
  return id
}
