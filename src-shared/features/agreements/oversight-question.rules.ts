import { isEmpty, type Values } from '../../kernel/value.ts'

/** How far a question of an oversight is; exactly one of them. */
export type QuestionState = 'unanswered' | 'toAssess' | 'followUp' | 'settled'

/** How far a question is: answered by a word or an explanation, then assessed. */
export function questionState({ reply, answer, assessment }: Values): QuestionState {
  if (isEmpty(reply ?? null) && isEmpty(answer ?? null)) return 'unanswered'
  if (assessment === 'followUp') return 'followUp'
  return isEmpty(assessment ?? null) ? 'toAssess' : 'settled'
}
