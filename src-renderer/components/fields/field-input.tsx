import { AnswerInput } from './answer-input.tsx'
import { ChoiceInput } from './choice-input.tsx'
import { ChoicesInput } from './choices-input.tsx'
import { DateInput } from './date-input.tsx'
import type { InputProps } from './input-props.ts'
import { RefInput } from './ref-input.tsx'
import { RefsInput } from './refs-input.tsx'
import { IntegerInput, LineInput, ListInput, LongInput, NationalIdInput } from './text-inputs.tsx'

/** The input of a field, by its kind. */
export function FieldInput(props: InputProps) {
  const { field } = props
  switch (field.kind) {
    case 'text':
    case 'url':
    case 'email':
      return <LineInput {...props} />
    case 'longText':
      return <LongInput {...props} />
    case 'list':
      return <ListInput {...props} />
    case 'integer':
      return <IntegerInput {...props} />
    case 'nationalId':
      return <NationalIdInput {...props} />
    case 'date':
      return <DateInput {...props} />
    case 'answer':
      return <AnswerInput {...props} />
    case 'choice':
      return <ChoiceInput {...props} choices={field.choices} />
    case 'choices':
      return <ChoicesInput {...props} choices={field.choices} />
    case 'ref':
      return <RefInput {...props} entity={field.entity} />
    case 'refs':
      return <RefsInput {...props} entity={field.entity} />
  }
}
