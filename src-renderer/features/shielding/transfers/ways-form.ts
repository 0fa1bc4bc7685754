import type { GatewaySettings } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import type { ChannelInput } from '../../../../src-shared/ipc/contract.ts'

type Whole = ChannelInput<'shielding.setGateway'>

/** One card's part of the settings. */
export type GatewayChange = Partial<Whole>

/** The settings as they are, to lay a change over. */
export function asKept({ encryption, signing, https }: GatewaySettings): Whole {
  const { certificate: _, trusted, ...facts } = https
  return {
    gateway: encryption && signing ? { encryptionKey: encryption.key, signingKey: signing.key } : null,
    https: { ...facts, certificate: 'keep', trusted: trusted ? 'keep' : null }
  }
}
