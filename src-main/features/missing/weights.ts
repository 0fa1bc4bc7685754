import { matrixColumns } from '../../../src-shared/features/missing/matrix-columns.ts'
import type { GapWeights } from '../../../src-shared/features/systems/gaps/score.ts'
import type { Database } from '../../db/open.ts'
import { readSetting } from '../../db/settings.ts'
import type { Context } from '../../ipc/context.ts'
import { changeSetting } from '../../security/told-settings.ts'

/** `key: weight` for each column that the municipality weighs otherwise than the program: readable in the history. */
const settingKey = 'missing.weights'
const shape = /^(?<key>\w+): (?<weight>\d+)$/

/** What each column counts, where the municipality has said so. */
export function weightsOf(db: Database): GapWeights {
  const stored = readSetting(db, settingKey)
  if (!Array.isArray(stored)) return {}
  return Object.fromEntries(
    stored.flatMap((line: unknown) => {
      const { key, weight } = shape.exec(String(line))?.groups ?? {}
      return key === undefined || weight === undefined ? [] : [[key, Number(weight)]]
    })
  )
}

/**
 * Says what some columns count, and leaves the others; null goes back to the program's own weights. Call it inside a
 * transaction.
 */
export function setWeights(context: Context, weights: GapWeights | null): void {
  const { db, user } = context.session
  const all = weights === null ? {} : { ...weightsOf(db), ...weights }
  const own = matrixColumns.filter(({ key, weight }) => all[key] !== undefined && all[key] !== weight)
  const lines = own.map(({ key }) => `${key}: ${all[key]}`)
  changeSetting(db, { userId: user.id, at: context.now() }, settingKey, lines.length === 0 ? null : lines)
}
