import type { ReactNode } from 'react'
import { recordPath } from '../../../components/entity-paths.ts'
import { questionsIn, useQuestions } from '../../../components/oversight/use-questions.ts'
import { noGaps, type PieceGaps } from '../../../components/record/record-parts.ts'

interface QuestionGapsProps {
  readonly oversight: string
  readonly view: (gaps: PieceGaps) => ReactNode
}

/** What lacks in an oversight: each of its questions that is not answered, which leads to it. */
export function QuestionGaps({ oversight, view }: QuestionGapsProps) {
  const { data } = useQuestions(oversight)
  if (!data) return view(noGaps)
  const unanswered = questionsIn(data.rows, 'unanswered')
  return view({
    wanted: data.rows.length,
    filled: data.rows.length - unanswered.length,
    gaps: unanswered.map(({ id, values }) => ({
      key: id,
      label: String(values['name'] ?? ''),
      to: recordPath('oversightQuestion', id)
    }))
  })
}
