import type { AnswerValue, Values } from '../../kernel/value.ts'

/** The nine criteria of WP248 rev.01 (III.B.a), each a question of the impact assessment by this key. */
export const criteria = [
  'evaluation',
  'automatedDecision',
  'monitoring',
  'sensitiveData',
  'largeScale',
  'matching',
  'vulnerablePersons',
  'newTechnology',
  'prevents'
] as const

/** What a screening comes to; `unfinished` as long as one question has no answer. */
export type ScreeningOutcome = 'unfinished' | 'notNeeded' | 'consider' | 'needed'

/**
 * What the answers come to: two criteria that are met make an assessment needed (the working party's rule of thumb), one
 * is to be considered. "Don't know" is no answer. Two that are met decide also while others are open.
 */
export function screeningOutcome(values: Values): ScreeningOutcome {
  const answers = criteria.map((key) => answerIn(values, key))
  const met = answers.filter((answer) => answer === 'yes').length
  if (met >= 2) return 'needed'
  if (answers.some((answer) => answer === null || answer === 'unknown')) return 'unfinished'
  return met === 1 ? 'consider' : 'notNeeded'
}

function answerIn(values: Values, key: string): AnswerValue | null {
  const value = values[key]
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : null
}
