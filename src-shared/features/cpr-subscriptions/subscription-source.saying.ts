import type { Said, Saying } from '../../kernel/saying.ts'
import type { Values } from '../../kernel/value.ts'
import { isRunning } from './subscription.rules.ts'

/** A source that runs says of the systems it feeds that they have a CPR subscription, and by which channel. */
function said(values: Values): Said | null {
  if (!isRunning(values)) return null
  const { channel, startedOn } = values
  return {
    values: {
      cprSubscription: { value: 'yes' },
      ...(typeof channel === 'string' && channel !== '' && { cprChannel: channel })
    },
    weight: typeof startedOn === 'string' ? startedOn : ''
  }
}

/** That a system has a CPR subscription is what the sources that feed it say; of several channels the one started last. */
export const subscriptionSourceSaying: Saying = {
  by: 'subscriptionSource',
  about: 'systems',
  of: 'system',
  fields: ['cprSubscription', 'cprChannel'],
  needs: ['channel', 'state', 'startedOn'],
  said
}
