import { fold } from '../../src-shared/kernel/fold.ts'
import type { RecordView } from '../../src-shared/kernel/value.ts'
import { all, type Work } from './commands.ts'
import { UsageError } from './usage-error.ts'

/** The id of the unit with this name, short name, external id or id. Throws a UsageError for none and for several. */
export async function unitCalled({ program }: Work, typed: string): Promise<string> {
  const units = await all(program, 'organisationUnit')
  const wanted = fold(typed)
  const isCalled = ({ id, values }: RecordView): boolean =>
    id === typed || ['name', 'shortName', 'externalId'].some((key) => fold(String(values[key] ?? '')) === wanted)
  const found = units.filter(isCalled)
  const [unit] = found
  if (!unit) throw new UsageError('usage.noUnit', { name: typed })
  if (found.length > 1) {
    const ids = found.map(({ id }) => id).join(', ')
    throw new UsageError('usage.severalUnits', { name: typed, count: found.length, ids })
  }
  return unit.id
}
