import type { Area } from '../../../src-shared/kernel/areas.ts'
import { openSealed, seal } from '../sealed-box.ts'
import type { GrantRow } from './area-rows.ts'

/** The holder of an area's key that is no user: whoever has the printed recovery key. */
export const recoveryHolder = 'recovery'

/** A copy is bound to register, area, generation and holder, so that none can be passed off as another. */
export interface BoxPlace {
  readonly registerId: string
  readonly area: Area
  readonly generation: number
  readonly holder: string
}

const purposeOf = ({ registerId, area, generation, holder }: BoxPlace): string =>
  `samregister:${registerId}:area:${area}:${generation}:${holder}`
const keyFilePurpose = (place: BoxPlace): string => `${purposeOf(place)}:key-file`

/** Seals an area's private key for a holder, and inside of that for the holder's key file, if there is one. */
export function sealAreaKey(
  place: BoxPlace,
  { publicKey, keyFile }: Pick<GrantRow, 'publicKey' | 'keyFile'>,
  areaKey: Buffer
): string {
  const inner = keyFile === null ? areaKey : Buffer.from(seal(keyFile, areaKey, keyFilePurpose(place)), 'base64')
  return seal(publicKey, inner, purposeOf(place))
}

/** An area's private key out of a holder's copy; null when a key does not fit. */
export function openAreaKey(
  place: BoxPlace,
  { sealed, keyFile }: Pick<GrantRow, 'sealed' | 'keyFile'>,
  privateKey: Buffer,
  keyFileKey: Buffer | null
): Buffer | null {
  const inner = openSealed(privateKey, sealed, purposeOf(place))
  if (inner === null || keyFile === null) return inner
  return keyFileKey && openSealed(keyFileKey, inner.toString('base64'), keyFilePurpose(place))
}
