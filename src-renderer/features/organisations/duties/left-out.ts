import type { Referring } from '../../../../src-shared/features/register/contract.ts'
import type { ChannelInput } from '../../../../src-shared/ipc/contract.ts'

/** What is not handed over: whole roles, and records of others, by `entity.field`. */
export interface Left {
  readonly roles: ReadonlySet<string>
  readonly records: ReadonlyMap<string, ReadonlySet<string>>
}

/** The key of a role. */
export function roleKey({ entity, field }: Pick<Referring, 'entity' | 'field'>): string {
  return `${entity}.${field}`
}

/** The roles as a handover is asked for them. */
export function chosenRoles(
  duties: readonly Referring[],
  { roles, records }: Left
): NonNullable<ChannelInput<'people.handover'>['roles']> {
  return duties
    .filter((role) => !roles.has(roleKey(role)))
    .map((role) => ({ entity: role.entity, field: role.field, except: [...(records.get(roleKey(role)) ?? [])] }))
}

/** How many duties go. */
export function chosenCount(duties: readonly Referring[], { roles, records }: Left): number {
  return duties
    .filter((role) => !roles.has(roleKey(role)))
    .reduce((sum, role) => sum + role.count - (records.get(roleKey(role))?.size ?? 0), 0)
}

/** The same with a role taken in or left out as a whole. */
export function withRole(left: Left, key: string, goes: boolean): Left {
  const roles = new Set(left.roles)
  if (goes) roles.delete(key)
  else roles.add(key)
  const records = new Map(left.records)
  records.delete(key)
  return { roles, records }
}

/** The same with one record of a role taken in or left out. */
export function withRecord(left: Left, key: string, id: string, goes: boolean): Left {
  const out = new Set(left.records.get(key))
  if (goes) out.delete(id)
  else out.add(id)
  return { ...left, records: new Map(left.records).set(key, out) }
}
