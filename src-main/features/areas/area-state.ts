import type { AreaState } from '../../../src-shared/features/areas/contract.ts'
import { type Area, areas } from '../../../src-shared/kernel/areas.ts'
import type { Session } from '../../ipc/context.ts'
import { type AreaRow, fits, readArea, readHolders, readRequests } from '../../security/areas/area-rows.ts'
import { countSealed } from '../../security/areas/sealed-records.ts'
import { namesWithRole } from '../../security/role-holders.ts'
import { readUsers } from '../../security/user-rows.ts'

/** Every area as the asking user may see it. */
export function areaStates(session: Session): readonly AreaState[] {
  return areas.map((area) => stateOf(session, area))
}

function stateOf({ db, user, areas: keys }: Session, area: Area): AreaState {
  const row = readArea(db, area)
  const holders = readHolders(db, area)
  const requests = readRequests(db, area)
  const users = readUsers(db)
  return {
    area,
    founded: row !== undefined,
    access: keys.access(area),
    asked: requests.some(({ userId }) => userId === user.id),
    ownKeyFile: holders.some(({ userId, keyFile }) => userId === user.id && keyFile !== null),
    recovery: recoveryOf(row),
    holders: holders.map(({ userId, name, keyFile, valid }) => ({
      id: userId,
      name,
      keyFile: keyFile !== null,
      valid
    })),
    requests: requests.flatMap(({ userId, at }) => {
      const asking = users.find(({ id }) => id === userId)
      return asking ? { id: userId, name: asking.name, at } : []
    }),
    records: countSealed(db, area),
    administrators: namesWithRole(db, 'administrator'),
    entitled: users.filter(({ roles }) => fits(area, roles)).map(({ id, name }) => ({ id, name }))
  }
}

function recoveryOf(row: AreaRow | undefined): AreaState['recovery'] {
  if (!row || row.recoveryPublicKey === null) return 'none'
  return row.recoveryWrapped === null ? 'register' : 'own'
}
