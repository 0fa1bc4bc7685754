import { entityChannels } from '../../ipc/entity-channels.ts'

/** Data processing agreements with their sub-processors and oversights. */
export const agreementsContract = {
  ...entityChannels('agreement'),
  ...entityChannels('subProcessor'),
  ...entityChannels('oversight')
}
