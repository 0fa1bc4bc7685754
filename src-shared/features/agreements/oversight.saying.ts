import type { Said, Saying } from '../../kernel/saying.ts'
import type { Values } from '../../kernel/value.ts'

/**
 * What an oversight says of its agreement: a completed one that it was looked after, how, and when it is to be again; one
 * that is planned, when that is. The earliest of those planned comes before what a completed one concluded.
 */
function said({ plannedOn, completedOn, nextOn, method }: Values): Said | null {
  if (typeof completedOn !== 'string' || completedOn === '')
    return typeof plannedOn === 'string' && plannedOn !== ''
      ? { values: { nextOversightOn: plannedOn }, weight: `planned ${earlierFirst(plannedOn)}` }
      : null
  return {
    values: {
      lastOversightOn: completedOn,
      nextOversightOn: nextOn || null,
      ...(typeof method === 'string' && method !== '' && { oversightMethod: method })
    },
    weight: completedOn
  }
}

/** A day as a weight: the earlier, the greater. */
function earlierFirst(day: string): string {
  return day.replace(/\d/g, (digit) => String(9 - Number(digit)))
}

/**
 * When and how an agreement was looked after is what its latest completed oversight says; when it is to be next, what is
 * planned, else what that one concluded.
 */
export const oversightSaying: Saying = {
  by: 'oversight',
  about: 'agreement',
  of: 'agreement',
  fields: ['lastOversightOn', 'nextOversightOn', 'oversightMethod'],
  needs: ['plannedOn', 'completedOn', 'nextOn', 'method'],
  each: true,
  said
}
