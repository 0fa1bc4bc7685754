import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { columnOf, type Entity, type EntityName, fieldOf } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import type { RowScope, Session } from '../../ipc/context.ts'
import { namesWithRole } from '../../security/role-holders.ts'
import { createNames } from './names.ts'
import { perConnection } from './per-connection.ts'

/** A record as far as its place in the organisation is asked for. */
interface Placed {
  readonly id: string
  readonly values: Values
}

/** What a user may write. The tree is read once, so keep it for one request or one unit of work. */
export interface ScopeGuard {
  /** Whether a record belongs to one of the user's units or to one below them. */
  covers(entity: EntityName, record: Placed): boolean
  /**
   * Throws request.outOfScope, withoutUnit, registerWide or noUnits unless the record lies in scope both before (null:
   * it is new) and after (null: it goes) the change. A unit's place in the tree is its parent's matter: making, moving
   * and removing one needs both parents in scope, so that nobody takes a unit out of what lies above the own ones.
   */
  require(entity: EntityName, before: Placed | null, after: Placed | null): void
  /** Units were written: the tree is read anew. */
  forget(): void
}

/** Whether the asking user may write a record. */
export type Writable = (entity: EntityName, record: Placed) => boolean

/** What the session's user may write, for one request. */
export function writableIn({ db, permissions, scope }: Session): Writable {
  if (!permissions.includes('register.write')) return () => false
  return createScopeGuard(db, scope).covers
}

const everything: ScopeGuard = { covers: () => true, require: () => undefined, forget: () => undefined }

/** The guard of a scope; that of the whole register asks nothing. */
export function createScopeGuard(db: Database, scope: RowScope): ScopeGuard {
  if (scope === 'all') return everything
  let known: ReadonlySet<string> | null = null
  const reach = (): ReadonlySet<string> => {
    known ??= unitsBelow(db, scope.units)
    return known
  }
  return {
    covers: (entity, record) => {
      const unit = unitOf(db, catalogue[entity], record)
      return unit !== null && reach().has(unit)
    },
    require(entity, before, after) {
      for (const unit of unitsNeeded(db, catalogue[entity], before, after))
        if (unit === null || !reach().has(unit)) throw refusal(db, scope.units, catalogue[entity], unit)
    },
    forget: () => {
      known = null
    }
  }
}

/** The fields that say whose a record is; to be read wherever that is asked. */
export function placedBy({ responsibleUnit, belongsTo }: Entity): readonly string[] {
  if (responsibleUnit === null) return []
  if (responsibleUnit === 'owner') return belongsTo === undefined ? [] : [belongsTo]
  return [responsibleUnit === 'self' ? 'parent' : responsibleUnit]
}

function unitOf(db: Database, entity: Entity, { id, values }: Placed): string | null {
  const { responsibleUnit, belongsTo } = entity
  if (responsibleUnit === 'self') return id
  if (responsibleUnit === null) return null
  if (responsibleUnit !== 'owner') return idIn(values[responsibleUnit])
  const field = belongsTo === undefined ? null : fieldOf(entity, belongsTo)
  const owner = field && idIn(values[field.key])
  return field?.kind === 'ref' && owner ? (unitOfOwner(db, field.entity).get(owner) ?? null) : null
}

type UnitById = { readonly get: (id: string) => string | null | undefined }

/** The unit of the record that a piece belongs to; of a piece of a piece, that of the record which both belong to. */
const unitOfOwner: (db: Database, name: EntityName) => UnitById = perConnection((db, name: EntityName) => {
  const entity: Entity = catalogue[name]
  const { responsibleUnit, belongsTo } = entity
  const field = fieldOf(entity, (responsibleUnit === 'owner' ? belongsTo : responsibleUnit) ?? '')
  const part = entity.parts.find(({ table }) => table === field.part)
  const [table, key] = part ? [part.table, part.parentColumn] : [entity.table, 'id']
  const sql = `SELECT ${columnOf(field)} FROM ${table} WHERE ${key} = ? ORDER BY deleted_at IS NOT NULL LIMIT 1`
  const found = db.prepare<[string], string | null>(sql).pluck()
  if (responsibleUnit !== 'owner' || field.kind !== 'ref') return found
  const above = unitOfOwner(db, field.entity)
  return { get: (id) => above.get(found.get(id) ?? '') }
})

/** Every unit that must be in scope for a change; null stands for none, which is in nobody's but the whole register's. */
function unitsNeeded(
  db: Database,
  entity: Entity,
  before: Placed | null,
  after: Placed | null
): readonly (string | null)[] {
  const sides = [before, after].filter((side) => side !== null)
  if (entity.responsibleUnit !== 'self') return sides.map((side) => unitOf(db, entity, side))
  const parents = sides.map(({ values }) => idIn(values['parent']))
  const stays = before && after && parents[0] === parents[1]
  return [...(before ? [before.id] : []), ...(stays ? [] : parents)]
}

function idIn(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** The units given and all below them, deleted ones too (they can come back). A circle in the tree ends the walk. */
export function unitsBelow(db: Database, given: ReadonlySet<string>): ReadonlySet<string> {
  const rows = db.prepare<[], { id: string; parent: string | null }>(
    'SELECT id, parent_id AS parent FROM organisation_unit'
  )
  const children = new Map<string, string[]>()
  for (const { id, parent } of rows.iterate()) {
    if (parent === null) continue
    const siblings = children.get(parent)
    if (siblings) siblings.push(id)
    else children.set(parent, [id])
  }
  const reached = new Set(given)
  // A set's iterator also comes to what is added while it walks.
  for (const id of reached) for (const child of children.get(id) ?? []) reached.add(child)
  return reached
}

function refusal(db: Database, given: ReadonlySet<string>, entity: Entity, unit: string | null): AppError {
  const names = createNames(db)
  const nameOf = (id: string): string => names.of('organisationUnit', id)?.name ?? ''
  const administrators = namesWithRole(db, 'administrator')
  const coordinators = namesWithRole(db, 'systemCoordinator') || administrators
  if (entity.responsibleUnit === null) return new AppError('request.registerWide', { coordinators })
  if (given.size === 0) return new AppError('request.noUnits', { administrators })
  const units = [...given].map(nameOf).join(', ')
  if (unit === null) return new AppError('request.withoutUnit', { units, coordinators })
  return new AppError('request.outOfScope', { unit: nameOf(unit), units, coordinators, administrators })
}
