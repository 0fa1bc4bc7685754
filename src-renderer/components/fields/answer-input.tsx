import { Input, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { isAnswer } from '../../../src-shared/i18n/value-text.ts'
import { answerLabels } from '../../../src-shared/kernel/answer-labels.ts'
import { type Answer, type AnswerValue, answerValues } from '../../../src-shared/kernel/value.ts'
import { useFormat } from '../../i18n/use-format.ts'
import type { InputProps } from './input-props.ts'

const empty = 'empty'

/** The four answers and "nobody has said anything", which an answer can always be taken back to. */
export function AnswerInput(props: InputProps) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const id = useId()
  const answer = isAnswer(props.value) ? props.value : null
  const withReason = answer?.value === 'notApplicable' || answer?.value === 'no'

  const choose = (value: string): void => {
    const reason = answer?.reason
    props.onChange(value === empty ? null : { value: value as AnswerValue, ...(reason && { reason }) })
  }
  const explain = (reason: string): void => {
    const { reason: _before, ...rest } = answer as Answer
    props.onChange(reason ? { ...rest, reason } : rest)
  }
  return (
    <Input.Wrapper
      label={props.label}
      labelElement="div"
      labelProps={{ id }}
      description={props.description}
      error={props.error}
      withAsterisk={props.required}
      size="sm"
    >
      <Stack gap={6}>
        <SegmentedControl
          role="radiogroup"
          aria-labelledby={id}
          data-field={props.field.key}
          size="xs"
          fullWidth
          value={answer?.value ?? empty}
          onChange={choose}
          data={[
            { value: empty, label: t('answer.empty') },
            ...answerValues.map((value) => ({ value, label: format.label(answerLabels[value]) }))
          ]}
        />
        {withReason && (
          <TextInput
            size="sm"
            aria-label={`${props.label}: ${t('answer.reason')}`}
            placeholder={t('answer.reason')}
            value={answer?.reason ?? ''}
            onChange={(event) => explain(event.currentTarget.value)}
          />
        )}
      </Stack>
    </Input.Wrapper>
  )
}
