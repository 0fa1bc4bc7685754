import type { CategoryTile } from '../../../src-shared/features/overview/contract.ts'
import type { Language } from '../../../src-shared/kernel/language.ts'
import type { Session } from '../../ipc/context.ts'
import { atOneMoment } from '../entities/list/list.ts'
import { recordListsOf, sortableOf } from '../entities/list/record-lists.ts'
import { readTree } from './tree.ts'

/** Every category with its systems, in the order of their names. */
export async function categoryTiles({ db, municipality }: Session, language: Language): Promise<CategoryTile[]> {
  const lists = recordListsOf(db, 'system')(municipality.id)
  const sortable = sortableOf(lists.plan, 'category')
  await lists.loadInSlices([sortable])
  await lists.orderInSlices()
  return atOneMoment(db, () => {
    lists.refresh()
    const column = lists.column(sortable)
    const counts = column.count(lists.pool(false))
    const own = new Map(column.values.map((id, code) => [id, counts[code] ?? 0] as const))
    const tree = readTree(db, 'system_category', language)
    return [...tree.nodes.values()]
      .filter(({ deleted }) => !deleted)
      .map(({ id, parent, name }) => {
        const ids = [...tree.below(id)]
        const all = ids.reduce((sum, each) => sum + (own.get(each) ?? 0), 0)
        return { id, parent, name, own: own.get(id) ?? 0, all, ids }
      })
  })
}
