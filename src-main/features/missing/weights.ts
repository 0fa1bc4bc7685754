import { gapColumns } from '../../../src-shared/features/systems/gaps/columns.ts'
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

/** Says what each column counts; null goes back to the program's own weights. Call it inside a transaction. */
export function setWeights(context: Context, weights: GapWeights | null): void {
  const own = gapColumns.filter(({ key, weight }) => weights?.[key] !== undefined && weights[key] !== weight)
  const lines = own.map(({ key }) => `${key}: ${weights?.[key]}`)
  const { db, user } = context.session
  changeSetting(db, { userId: user.id, at: context.now() }, settingKey, lines.length === 0 ? null : lines)
}
