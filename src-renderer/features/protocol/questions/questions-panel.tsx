import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { oversightQuestionEntity } from '../../../../src-shared/features/agreements/oversight-question.fields.ts'
import { questionState } from '../../../../src-shared/features/agreements/oversight-question.rules.ts'
import { fieldOf, type Section } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue, RecordView } from '../../../../src-shared/kernel/value.ts'
import { failureOf } from '../../../api/bridge.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { FieldValueView } from '../../../components/fields/field-value.tsx'
import { useQuestions } from '../../../components/oversight/use-questions.ts'
import { Pieces } from '../pieces/pieces.tsx'
import { QuestionButtons } from './question-buttons.tsx'
import styles from './questions.module.css'

interface QuestionsPanelProps {
  readonly panel: Section
  readonly oversight: RecordView
}

/** What a supplier is asked in an oversight, each with its answer beside it. */
export function QuestionsPanel({ panel, oversight }: QuestionsPanelProps) {
  const { t } = useTranslation('agreements')
  const { data, error, refetch } = useQuestions(oversight.id)
  const rows = data?.rows ?? []
  return (
    <Pieces
      panel={panel}
      count={data?.total}
      owner={oversight}
      entity={oversightQuestionEntity}
      by="oversight"
      rows={rows}
      keys={['name', 'reply', 'answer', 'assessment']}
      form={['name', 'number', 'reply', 'answeredOn', 'answer', 'evidence', 'assessment']}
      begins={{ number: Math.max(0, ...rows.map(({ values }) => Number(values['number'] ?? 0))) + 1 }}
      title={t('questions.title')}
      add={t('questions.add')}
      actions={<QuestionButtons oversight={oversight} asked={rows.length} />}
      cells={{
        name: ({ values }) =>
          values['number'] == null ? undefined : `${String(values['number'])}. ${String(values['name'] ?? '')}`,
        reply: (row) =>
          questionState(row.values) === 'unanswered' ? (
            <Text size="sm" fw={600} c="var(--sam-missing)">
              {t('questions.unanswered')}
            </Text>
          ) : (
            <Word row={row} field="reply" />
          ),
        answer: ({ values }) => <Explained answer={values['answer']} evidence={values['evidence']} />,
        assessment: (row) =>
          questionState(row.values) === 'toAssess' ? (
            <Text size="sm" c="dimmed" className={styles.word}>
              {t('questions.toAssess')}
            </Text>
          ) : (
            <Word row={row} field="assessment" />
          )
      }}
    >
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data?.total === 0 && (
        <Text size="sm" c="dimmed" maw="72ch">
          {t('questions.none')}
        </Text>
      )}
    </Pieces>
  )
}

/** A choice as one word, which is not broken however narrow its column is. */
function Word({ row, field }: { readonly row: RecordView; readonly field: string }) {
  return (
    <span className={styles.word}>
      <FieldValueView field={fieldOf(oversightQuestionEntity, field)} value={row.values[field]} refs={row.refs} />
    </span>
  )
}

interface ExplainedProps {
  readonly answer: FieldValue | undefined
  readonly evidence: FieldValue | undefined
}

/** What an answer says, and below it where that can be seen. */
function Explained({ answer, evidence }: ExplainedProps) {
  const field = fieldOf(oversightQuestionEntity, 'answer')
  return (
    <>
      {(answer || !evidence) && <FieldValueView field={field} value={answer} refs={{}} />}
      {typeof evidence === 'string' && evidence !== '' && (
        <Text size="xs" c="dimmed" className={styles.said}>
          {evidence}
        </Text>
      )}
    </>
  )
}
