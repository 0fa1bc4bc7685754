import type { PackageComparison } from '../../src-shared/features/exchange/package-comparison.ts'
import type { PackageProfile } from '../../src-shared/features/exchange/profiles.ts'
import type { ImportProgram } from './import-program.ts'
import { pack as packed } from './library-registers.ts'

/** Writes a package, of everything where nothing is said; answers where. */
export const pack = (program: ImportProgram, profile: PackageProfile = 'centralOffice', scope = {}): Promise<string> =>
  packed(program, profile, scope)

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
