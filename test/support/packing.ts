import { join } from 'node:path'
import type { PackageComparison } from '../../src-shared/features/exchange/package-comparison.ts'
import type { PackageProfile } from '../../src-shared/features/exchange/profiles.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import type { RecordView, Values } from '../../src-shared/kernel/value.ts'
import type { ImportProgram } from './import-program.ts'

/** Makes a record; answers its id. */
export const make = async (program: ImportProgram, entity: EntityName, values: Values): Promise<string> =>
  (await program.ask(`${entity as 'person'}.save`, { id: null, version: null, values: values as never })).record.id
/** A record as it is now. */
export const get = (program: ImportProgram, entity: EntityName, id: string): Promise<RecordView> =>
  program.ask(`${entity as 'person'}.get`, { id })
/** Changes a record. */
export async function change(program: ImportProgram, entity: EntityName, id: string, values: Values): Promise<void> {
  const { version } = await get(program, entity, id)
  await program.ask(`${entity as 'person'}.save`, { id, version, values: values as never })
}

let count = 0
/** Writes a package; answers where. */
export async function pack(
  program: ImportProgram,
  profile: PackageProfile = 'centralOffice',
  scope = {}
): Promise<string> {
  const path = join(program.register.path, '..', `pakke-${count++}.xlsx`)
  await program.work('package.save', { profile, scope, language: 'da', path })
  return path
}

/** Of the comparison that is under way. */
export const sessionId = crypto.randomUUID()
/** Holds a package against the register. */
export const compare = (program: ImportProgram, path: string): Promise<PackageComparison> =>
  program.work('package.compare', { sessionId, path, language: 'da' })
/** What is otherwise there. */
export const rowsOf = async (program: ImportProgram) =>
  (await program.work('package.differences', { sessionId, offset: 0, limit: 500 })).rows
type Otherwise = 'proposed' | 'all' | 'none'
/** Takes what is accepted. */
export const apply = (
  program: ImportProgram,
  otherwise: Otherwise,
  more: { force?: boolean; rows?: object; fields?: object } = {}
) =>
  program.work('package.apply', {
    sessionId,
    force: more.force ?? false,
    accept: { otherwise, rows: { ...more.rows }, fields: { ...more.fields } }
  })

/** How many rows stand how, whatever they are of. */
export function standings({ counts }: PackageComparison): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const { entity: _, ...of } of counts)
    for (const [standing, n] of Object.entries(of)) if (n > 0) sum[standing] = (sum[standing] ?? 0) + n
  return sum
}
