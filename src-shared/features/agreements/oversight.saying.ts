import type { Said, Saying } from '../../kernel/saying.ts'
import type { Values } from '../../kernel/value.ts'

/** What a completed oversight says of its agreement: that it was looked after, how, and when it is to be again. */
function said({ completedOn, nextOn, method }: Values): Said | null {
  if (typeof completedOn !== 'string' || completedOn === '') return null
  return {
    values: {
      lastOversightOn: completedOn,
      nextOversightOn: nextOn || null,
      ...(typeof method === 'string' && method !== '' && { oversightMethod: method })
    },
    weight: completedOn
  }
}

/** When and how an agreement was looked after is what its latest completed oversight says. */
export const oversightSaying: Saying = {
  by: 'oversight',
  about: 'agreement',
  of: 'agreement',
  fields: ['lastOversightOn', 'nextOversightOn', 'oversightMethod'],
  needs: ['completedOn', 'nextOn', 'method'],
  said
}
