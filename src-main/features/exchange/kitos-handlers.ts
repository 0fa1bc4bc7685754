import { type KitosReading, type KitosState, kitosEntities } from '../../../src-shared/features/exchange/kitos.ts'
import type { Database } from '../../db/open.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { changeSetting } from '../../security/told-settings.ts'
import { kitosFields, kitosFieldsSetting, kitosLines, lastReadings } from '../entities/mastered.ts'
import { createNames } from '../entities/names.ts'

/** Living beside KITOS. */
export const kitosHandlers: Handlers = {
  'kitos.get': ({ context }) => stateOf(context.session.db),
  'kitos.set': ({ input: { fields }, context }) => {
    const { db, user } = context.session
    changeSetting(db, { userId: user.id, at: context.now() }, kitosFieldsSetting, kitosLines(fields))
    // What is read-only stands with each record.
    for (const entity of kitosEntities) context.changed(entity)
    return stateOf(db)
  }
}

interface Row {
  readonly id: string
  readonly file: string
  readonly readAt: string
  readonly named: number
}

function stateOf(db: Database): KitosState {
  const names = createNames(db)
  const rowsOf = db.prepare<[string], Row>(
    `SELECT record_id AS id, file, read_at AS readAt, named FROM ${lastReadings} WHERE entity = ? ORDER BY read_at DESC`
  )
  const readings = kitosEntities.flatMap((entity): readonly KitosReading[] => {
    const rows = rowsOf.all(entity)
    const [last] = rows
    if (!last) return []
    const gone = rows.flatMap(({ id, named }) => {
      const ref = named === 0 ? names.of(entity, id) : null
      return ref && !ref.deleted ? [ref] : []
    })
    const named = rows.filter((row) => row.named === 1).length
    return [{ entity, file: last.file, readAt: last.readAt, named, gone }]
  })
  return { fields: kitosFields(db), readings }
}
