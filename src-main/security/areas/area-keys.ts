import type { AreaAccess } from '../../../src-shared/features/areas/contract.ts'
import type { Area } from '../../../src-shared/kernel/areas.ts'
import type { ErrorCode } from '../../../src-shared/kernel/errors.ts'
import type { KeyPair } from '../sealed-box.ts'
import { openAreaKey } from './area-boxes.ts'
import { areaRefusal } from './area-refusal.ts'
import { type AreaAuthor, fits, readArea, readGrants } from './area-rows.ts'

/** The areas that the session's user can read, with keys in memory only. Ends with the session. */
export interface AreaKeys {
  /** How the user stands to an area. */
  access(area: Area): AreaAccess
  /**
   * The area's private key, for this moment: not to be kept, logged or zeroed by who asks. Throws area.notFounded,
   * roleMissing, noKey, keyChanged, keyFileNeeded.
   */
  privateKey(area: Area): Buffer
  /** Opens an area with the private key of the user's key file. Throws area.wrongKeyFile, and as `privateKey`. */
  openWith(area: Area, keyFileKey: Buffer): void
  /** Zeroes what is open. */
  wipe(): void
}

const refusals: Readonly<Record<Exclude<AreaAccess, 'open'>, ErrorCode>> = {
  noRole: 'area.roleMissing',
  notFounded: 'area.notFounded',
  noKey: 'area.noKey',
  keyChanged: 'area.keyChanged',
  keyFileNeeded: 'area.keyFileNeeded'
}

/** The keys of a session's user. A role that was taken away meanwhile ends the use of a key at once. */
export function createAreaKeys(session: AreaAuthor & { readonly identity: KeyPair }): AreaKeys {
  const { db, registerId, identity } = session
  const opened = new Map<Area, { readonly generation: number; readonly key: Buffer }>()

  const opening = (area: Area, keyFileKey: Buffer | null): { access: AreaAccess; key?: Buffer } => {
    const { id, roles } = session.user
    if (!fits(area, roles)) return { access: 'noRole' }
    const row = readArea(db, area)
    if (!row) return { access: 'notFounded' }
    const grant = readGrants(db, area).find(({ userId }) => userId === id)
    if (!grant) return { access: 'noKey' }
    if (grant.publicKey !== identity.publicKey) return { access: 'keyChanged' }
    const { generation } = row
    const known = opened.get(area)
    if (known?.generation === generation) return { access: 'open', key: known.key }
    known?.key.fill(0)
    opened.delete(area)
    if (grant.keyFile !== null && keyFileKey === null) return { access: 'keyFileNeeded' }
    const key = openAreaKey({ registerId, area, generation, holder: id }, grant, identity.privateKey, keyFileKey)
    if (!key) return { access: grant.keyFile === null ? 'keyChanged' : 'keyFileNeeded' }
    opened.set(area, { generation, key })
    return { access: 'open', key }
  }

  const keyOrRefusal = (area: Area, keyFileKey: Buffer | null): Buffer => {
    const { access, key } = opening(area, keyFileKey)
    if (key) return key
    const wrong = access === 'keyFileNeeded' && keyFileKey !== null
    throw areaRefusal(db, wrong ? 'area.wrongKeyFile' : refusals[access as Exclude<AreaAccess, 'open'>], area)
  }

  return {
    access: (area) => opening(area, null).access,
    privateKey: (area) => keyOrRefusal(area, null),
    openWith: (area, keyFileKey) => void keyOrRefusal(area, keyFileKey),
    wipe() {
      for (const { key } of opened.values()) key.fill(0)
      opened.clear()
    }
  }
}
