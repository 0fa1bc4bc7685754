import { type QuestionState, questionState } from '../../../src-shared/features/agreements/oversight-question.rules.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { useChannel } from '../../api/use-channel.ts'

/** So many questions of an oversight are shown; nobody asks more. */
const mostShown = 500

/** The questions of an oversight in their order; with a null id there are none to ask for. */
export function useQuestions(oversight: string | null) {
  return useChannel(
    'oversightQuestion.list',
    {
      filters: { oversight: { anyOf: [oversight ?? ''] } },
      sort: { field: 'number', descending: false },
      limit: mostShown
    },
    { enabled: oversight !== null, keep: true }
  )
}

/** Those of the questions that are so far. */
export function questionsIn(rows: readonly RecordView[], state: QuestionState): readonly RecordView[] {
  return rows.filter(({ values }) => questionState(values) === state)
}
