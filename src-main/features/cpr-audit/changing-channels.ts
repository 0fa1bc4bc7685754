import type { ChannelName } from '../../../src-shared/ipc/contract.ts'

/** What changes an audit; all other channels only read. */
export const changingChannels: readonly ChannelName[] = [
  'cprAudit.start',
  'cprAudit.discard',
  'cprAudit.exclude',
  'cprAudit.run',
  'cprAudit.decide',
  'cprAudit.readSheet',
  'cprAudit.confirm',
  'cprAudit.order',
  'cprAudit.prove',
  'cprAudit.signOff'
]
