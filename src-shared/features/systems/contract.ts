import { entityChannels } from '../../ipc/entity-channels.ts'

/** Systems with their categories, software and contracts. */
export const systemsContract = {
  ...entityChannels('system'),
  ...entityChannels('systemCategory'),
  ...entityChannels('software'),
  ...entityChannels('contract')
}
