import { entityChannels } from '../../ipc/entity-channels.ts'

/** Municipality, units, people and suppliers. */
export const organisationsContract = {
  ...entityChannels('municipality'),
  ...entityChannels('organisationUnit'),
  ...entityChannels('person'),
  ...entityChannels('supplier')
}
