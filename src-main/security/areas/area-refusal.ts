import { type Area, foundersOfArea, rolesOfArea } from '../../../src-shared/kernel/areas.ts'
import { AppError, type ErrorCode } from '../../../src-shared/kernel/errors.ts'
import type { Database } from '../../db/open.ts'
import { namesWithRole } from '../role-holders.ts'
import { readHolders } from './area-rows.ts'

/** Why somebody does not get at an area: what is missing, and by name who can give it. */
export function areaRefusal(
  db: Database,
  code: ErrorCode,
  area: Area,
  more: Readonly<Record<string, string>> = {}
): AppError {
  const founders = new Set(foundersOfArea[area].flatMap((role) => namesWithRole(db, role).split(', ')))
  founders.delete('')
  return new AppError(code, {
    area,
    roles: rolesOfArea[area].join(),
    administrators: namesWithRole(db, 'administrator'),
    holders: readHolders(db, area)
      .filter(({ valid }) => valid)
      .map(({ name }) => name)
      .join(', '),
    founders: [...founders].join(', '),
    ...more
  })
}
