import type { CountedList } from '../../../../src-shared/ipc/entity-channels.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Database } from '../../../db/open.ts'
import { countOf } from '../bitmap.ts'
import { atOneMoment, prepareList, selected } from './list.ts'
import { type RecordLists, recordListsOf } from './record-lists.ts'

/**
 * How many records each of these lists has, in their order: the `total` that each says of itself, of one state of the
 * file. What they need of an entity's records is read once for all. Throws request.invalid for a field that is none.
 *
 * @param now the instant that derived columns count from (UTC ISO 8601)
 */
export async function countRecords(
  db: Database,
  municipalityId: string,
  asked: readonly CountedList[],
  now: string
): Promise<number[]> {
  const entities = Map.groupBy(asked, ({ entity }) => entity)
  for (const [entity, own] of entities) {
    const filters = Object.assign({}, ...own.map((one) => one.filters)) as CountedList['filters']
    await prepareList(db, { entity, municipalityId, now, query: { ...everything, filters } })
  }
  return atOneMoment(db, () => {
    const listsOf = (entity: EntityName): RecordLists => recordListsOf(db, entity)(municipalityId)
    for (const entity of entities.keys()) {
      listsOf(entity).refresh()
      listsOf(entity).countFrom(now)
    }
    return asked.map(({ entity, filters }) => {
      const lists = listsOf(entity)
      const { among } = selected(db, lists, municipalityId, { ...everything, filters })
      if (among) return countOf(among)
      return lists.isWarm ? lists.order(false).length : lists.count
    })
  })
}

const everything = { search: '', filters: {}, sort: null, offset: 0, limit: 0, columns: [], deleted: false }
