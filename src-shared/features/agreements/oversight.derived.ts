import { derivedChoice as choice, type DerivedField, derivedField, piecesIn } from '../../kernel/derived.ts'
import { labels } from '../../kernel/labels.ts'
import { questionState } from './oversight-question.rules.ts'

const choices = [
  choice('unanswered', 'Ubesvaret', 'Ikke besvart', 'Unanswered'),
  choice('toAssess', 'Skal vurderes', 'Må vurderes', 'To be assessed'),
  choice('followUp', 'Følges op', 'Må følges opp', 'To be followed up'),
  choice('settled', 'Afklaret', 'Avklart', 'Settled')
]

/** How far a question is (`questionState`). */
const state = derivedField({
  key: 'questionState',
  section: 'general',
  labels: labels('Status', 'Status', 'State'),
  choices,
  needs: ['reply', 'answer', 'assessment'],
  at: () => questionState
})

/** How far the questions of an oversight are: each state that one of them has. */
const questions = derivedField({
  key: 'questionStates',
  section: 'general',
  labels: labels('Spørgsmål', 'Spørsmål', 'Questions'),
  choices,
  several: true,
  needs: ['oversightQuestion:reply,answer,assessment'],
  at: () => (values) => {
    const states = piecesIn(values['oversightQuestion:reply,answer,assessment']).map(
      ([reply = '', answer = '', assessment = '']) => questionState({ reply, answer, assessment })
    )
    return choices.flatMap(({ code }) => (states.some((one) => one === code) ? [code] : []))
  }
})

/** What lists of questions can show, count and filter by beside the fields. */
export const oversightQuestionDerived: readonly DerivedField[] = [{ ...state, field: { ...state.field, listed: true } }]

/** What lists of oversights can. */
export const oversightDerived: readonly DerivedField[] = [{ ...questions, field: { ...questions.field, listed: true } }]
