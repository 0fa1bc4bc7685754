import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import type { SheetPlan, Target } from '../../../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import type { Database } from '../../../db/open.ts'
import { columnKeys, headerKey } from '../understanding/header/header-key.ts'
import { headerTexts } from '../understanding/header/header-texts.ts'
import { withTarget } from '../understanding/plan-sheet.ts'
import type { RememberedMapping } from '../understanding/types.ts'

/** The headers of a planned sheet as its own header row has them. */
function ownHeaders(grid: SheetGrid, plan: SheetPlan): readonly string[] {
  const width = Math.max(0, ...plan.columns.map((column) => column.index + 1))
  return headerTexts(grid, plan.headerRows, width).map((header) => header.own)
}

/** The key of a planned sheet's header: a newer version of the same list has the same. */
export function headerKeyOf(grid: SheetGrid, plan: SheetPlan): string {
  return headerKey(ownHeaders(grid, plan))
}

/** Looks up how a header was mapped before; a mapping that cannot be read is none. */
export function rememberedMapping(db: Database, entity: EntityName): (key: string) => RememberedMapping | null {
  const sql = 'SELECT mapping FROM import_mapping WHERE header_key = ? AND entity = ?'
  const statement = db.prepare<[string, string], string>(sql).pluck()
  return (key) => {
    const text = statement.get(key, entity)
    if (text === undefined) return null
    const stored = JSON.parse(text) as RememberedMapping
    // A field may have gone since.
    const targets = Object.entries(stored.targets).filter(([, target]) => isThere(entity, target))
    return { targets: Object.fromEntries(targets), sectionField: stored.sectionField }
  }
}

function isThere(entity: EntityName, target: Target): boolean {
  return target.kind !== 'field' || catalogue[entity].fields.some((field) => field.key === target.field)
}

/** Keeps how a sheet was mapped, for the next one with its header. Call it inside the import's transaction. */
export function rememberMapping(db: Database, entity: EntityName, grid: SheetGrid, plan: SheetPlan, at: string): void {
  const keys = columnKeys(ownHeaders(grid, plan))
  const targets = plan.columns.flatMap(({ index, target }) => (keys[index] ? [[keys[index], target] as const] : []))
  const mapping: RememberedMapping = { targets: Object.fromEntries(targets), sectionField: plan.sectionField }
  db.prepare(
    `INSERT INTO import_mapping (header_key, entity, mapping, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (header_key, entity) DO UPDATE SET mapping = excluded.mapping, updated_at = excluded.updated_at`
  ).run(headerKeyOf(grid, plan), entity, JSON.stringify(mapping), at)
}

/** A mapping as a file gives it: header -> `field`, `field.lookup`, or null for a column that is kept. */
export type GivenMapping = Readonly<Record<string, string | null>>

/** The plan with the columns going where a mapping file says; headers are compared folded. */
export function withGivenMapping(plan: SheetPlan, entity: EntityName, given: GivenMapping): SheetPlan {
  const byHeader = new Map(Object.entries(given).map(([header, field]) => [fold(header), field]))
  let result = plan
  for (const { index, header } of plan.columns) {
    const field = byHeader.get(fold(header))
    if (field === undefined) continue
    const target = targetNamed(entity, field)
    if (target) result = withTarget(result, index, target)
  }
  return result
}

function targetNamed(entity: EntityName, name: string | null): Target | null {
  if (name === null) return { kind: 'keep' }
  const [key = '', lookup = null] = name.split('.')
  const field = catalogue[entity].fields.find((f) => f.key === key)
  if (!field) return null
  if (lookup === null) return { kind: 'field', field: key, lookup }
  const known = field.kind === 'ref' && field.lookups?.some((l) => l.key === lookup)
  return known ? { kind: 'field', field: key, lookup } : null
}
