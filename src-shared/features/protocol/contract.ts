import { entityChannels } from '../../ipc/entity-channels.ts'

/** The record of processing activities, and the vocabularies it is written with. */
export const protocolContract = {
  ...entityChannels('subjectCategory'),
  ...entityChannels('dataCategory'),
  ...entityChannels('recipient'),
  ...entityChannels('processingActivity'),
  ...entityChannels('processingLine'),
  ...entityChannels('transfer')
}
