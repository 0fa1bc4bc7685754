import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Database } from '../../db/open.ts'
import { readSetting } from '../../db/settings.ts'
import { newId } from '../../platform/ids.ts'
import { storedRecord } from '../entities/handlers/reading.ts'
import type { StoredRecord } from '../entities/record-reader.ts'
import { type Records, writeRecords } from '../entities/records.ts'
import { registerSettings } from '../register/desk.ts'
import type { Changing } from './changing.ts'

// The units of a register for shieldings alone. Each throws shielding.unitsElsewhere in any other, where a coordinator
// keeps them, and runs inside a transaction.

/** Makes a unit; answers its id. Throws field.unknownReference for a unit above that is not there. */
export function addUnit(
  by: Changing,
  { name, parent }: { readonly name: string; readonly parent: string | null }
): string {
  const id = newId()
  write(by, (records) => {
    const isUnit = by.session.db.prepare('SELECT 1 FROM organisation_unit WHERE id = ? AND deleted_at IS NULL')
    if (parent !== null && !isUnit.get(parent))
      throw new AppError('field.unknownReference', {}, { fields: { parent: 'field.unknownReference' } })
    records.of('organisationUnit').insert({ name, parent }, { id })
  })
  return id
}

/** Calls a unit something else. Throws record.notFound, record.deleted. */
export function renameUnit(by: Changing, { id, name }: { readonly id: string; readonly name: string }): void {
  write(by, (records) => records.of('organisationUnit').update(livingUnit(by, id), { name }))
}

/** Removes a unit that nothing belongs to. Throws shielding.unitHasCases, unitHasUnits, record.notFound, record.deleted. */
export function removeUnit(by: Changing, id: string): void {
  const { db } = by.session
  write(by, (records) => {
    const unit = livingUnit(by, id)
    const told = (count: number) => ({ unit: String(unit.values['name'] ?? ''), count })
    const cases = countOf(db, 'SELECT count(*) FROM shielding_case WHERE ? IN (unit_id, deciding_unit_id)', id)
    if (cases > 0) throw new AppError('shielding.unitHasCases', told(cases))
    const below = countOf(db, 'SELECT count(*) FROM organisation_unit WHERE parent_id = ? AND deleted_at IS NULL', id)
    if (below > 0) throw new AppError('shielding.unitHasUnits', told(below))
    records.of('organisationUnit').remove(unit)
  })
}

/** Brings back one that was removed. Throws record.notFound. */
export function restoreUnit(by: Changing, id: string): void {
  const unit = storedRecord(by.session, 'organisationUnit', id)
  write(by, (records) => {
    if (unit.deletedAt !== null) records.of('organisationUnit').restore(unit)
  })
}

function livingUnit({ session }: Changing, id: string): StoredRecord {
  const unit = storedRecord(session, 'organisationUnit', id)
  if (unit.deletedAt !== null) throw new AppError('record.deleted')
  return unit
}

const countOf = (db: Database, sql: string, id: string): number =>
  db.prepare<[string], number>(sql).pluck().get(id) ?? 0

function write({ session, now }: Changing, work: (records: Records) => void): void {
  const { db, user, municipality } = session
  if (readSetting(db, registerSettings.purpose) !== 'shielding') throw new AppError('shielding.unitsElsewhere')
  writeRecords(db, { userId: user.id, municipalityId: municipality.id, scope: 'all', batchId: null, now }, work)
}
