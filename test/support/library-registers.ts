import { join } from 'node:path'
import type { PackageProfile } from '../../src-shared/features/exchange/profiles.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import type { RecordView, Values } from '../../src-shared/kernel/value.ts'
import { type ImportProgram, importProgram } from './import-program.ts'

/** Makes a record; answers its id. */
export const make = async (program: ImportProgram, entity: EntityName, values: Values): Promise<string> =>
  (await program.ask(`${entity as 'person'}.save`, { id: null, version: null, values: values as never })).record.id
/** A record. */
export const get = (program: ImportProgram, entity: EntityName, id: string): Promise<RecordView> =>
  program.ask(`${entity as 'person'}.get`, { id })
/** Changes values of a record. */
export async function change(program: ImportProgram, entity: EntityName, id: string, values: Values): Promise<void> {
  const { version } = await get(program, entity, id)
  await program.ask(`${entity as 'person'}.save`, { id, version, values: values as never })
}
/** Deletes a record. */
export async function remove(program: ImportProgram, entity: EntityName, id: string): Promise<void> {
  const { version } = await get(program, entity, id)
  await program.ask(`${entity as 'person'}.remove`, { id, version })
}

async function municipality(name: string): Promise<ImportProgram> {
  const program = await importProgram()
  const [own] = await program.list('municipality')
  await change(program, 'municipality', own?.id ?? '', { name })
  return program
}

let count = 0
/** Writes a package of a register; answers its path. */
export async function pack(
  program: ImportProgram,
  profile: PackageProfile = 'municipality',
  scope = {}
): Promise<string> {
  const path = join(program.register.path, '..', `pakke-${count++}.xlsx`)
  await program.work('package.save', { profile, scope, language: 'da', path })
  return path
}

/** What a municipality has that others adopt. */
async function fillNaboby(naboby: ImportProgram) {
  const supplier = await make(naboby, 'supplier', { name: 'Kvistvang A/S', nationalId: '99001011' })
  const sub = await make(naboby, 'supplier', { name: 'Skyrum ApS', country: 'SE' })
  const unit = await make(naboby, 'organisationUnit', { name: 'Skoleafdelingen' })
  const person = await make(naboby, 'person', { name: 'Prøve Person' })
  const system = await make(naboby, 'system', {
    name: 'Novara Løn',
    supplier,
    purpose: 'Lønkørsel',
    lifecycle: 'retired'
  })
  const subject = await make(naboby, 'subjectCategory', { name: 'Timelønnede vikarer' })
  const data = await make(naboby, 'dataCategory', { name: 'Lønsedler' })
  const activity = await make(naboby, 'processingActivity', {
    name: 'Udbetaling af løn',
    unit,
    responsible: person,
    purpose: 'At betale løn',
    state: 'current',
    systems: [system],
    processors: [supplier],
    reviewedOn: '2026-01-05'
  })
  const line = await make(naboby, 'processingLine', { activity, subject, data: [data] })
  const agreement = await make(naboby, 'agreement', {
    name: 'Aftale om løn',
    processor: supplier,
    systems: [system],
    number: 'DBA-7',
    signedOn: '2024-02-01',
    expiresOn: '2027-02-01',
    breachHours: 24
  })
  await make(naboby, 'subProcessor', {
    agreement,
    supplier: sub,
    service: 'Drift',
    approval: 'approved',
    approvedOn: '2024-03-01'
  })
  const risk = await make(naboby, 'riskAssessment', { name: 'Risiko ved løn', scope: 'Løn', assessedOn: '2026-01-01' })
  const scenario = await make(naboby, 'riskScenario', {
    name: 'Lækage',
    assessment: risk,
    likelihood: '2',
    consequence: '3'
  })
  await make(naboby, 'measure', { name: 'Kryptering', assessment: risk, scenarios: [scenario], deadline: '2026-12-01' })
  const impact = await make(naboby, 'impactAssessment', {
    name: 'DPIA for løn',
    systems: [system],
    riskAssessment: risk,
    process: 'Løn beregnes',
    revisionOn: '2027-01-01'
  })
  return { supplier, system, activity, line, agreement, impact, risk }
}

/** Two municipalities that send packages, what the first of them has, and a third that has nothing yet. */
export async function libraryRegisters() {
  const naboby = await municipality('Naboby Kommune')
  const fjernby = await municipality('Fjernby Kommune')
  const ours = await municipality('Vores Kommune')
  const theirs = await fillNaboby(naboby)
  const supplier = await make(fjernby, 'supplier', { name: 'KVISTVANG' })
  const system = await make(fjernby, 'system', { name: 'Novara løn', supplier })
  await make(fjernby, 'agreement', { name: 'Lønaftale', processor: supplier, systems: [system] })
  await make(fjernby, 'system', {
    name: 'Novara Løn',
    supplier: await make(fjernby, 'supplier', { name: 'Andet Firma' })
  })
  const close = async (): Promise<void> => {
    for (const program of [naboby, fjernby, ours]) await program.close()
  }
  return { naboby, fjernby, ours, theirs, close }
}
