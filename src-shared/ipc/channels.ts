import { contract } from './contract.ts'

/** The names of all channels; what the preload lets through, and nothing else. */
export const channelNames: readonly string[] = Object.keys(contract)
