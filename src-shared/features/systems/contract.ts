import { entityChannels } from '../../ipc/entity-channels.ts'

/** Systems with what belongs to them: use by unit, dependencies, documents, platforms, categories, software, contracts. */
export const systemsContract = {
  ...entityChannels('system'),
  ...entityChannels('systemCategory'),
  ...entityChannels('software'),
  ...entityChannels('platform'),
  ...entityChannels('contract'),
  ...entityChannels('dependency'),
  ...entityChannels('unitUse'),
  ...entityChannels('document'),
  ...entityChannels('deviation')
}
