import { TagsInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { parseNationalId } from '../../../src-shared/kernel/identifiers/national-id.ts'
import { useRegister } from '../../app/session.tsx'
import { type InputProps, mantineProps } from './input-props.ts'

/** Text on one line: names, addresses of mail and web. */
export function LineInput(props: InputProps) {
  const type = props.field.kind === 'email' ? 'email' : props.field.kind === 'url' ? 'url' : 'text'
  return (
    <TextInput
      {...mantineProps(props)}
      inputMode={type}
      value={String(props.value ?? '')}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}
    />
  )
}

/** Text on several lines; grows with what is written. */
export function LongInput(props: InputProps) {
  return (
    <Textarea
      {...mantineProps(props)}
      autosize
      minRows={2}
      maxRows={14}
      value={String(props.value ?? '')}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}
    />
  )
}

/** Several short texts; Enter, comma and semicolon end one. */
export function ListInput(props: InputProps) {
  const { t } = useTranslation('record')
  return (
    <TagsInput
      {...mantineProps(props)}
      splitChars={[',', ';']}
      clearButtonProps={{ 'aria-label': t('input.clear') }}
      value={Array.isArray(props.value) ? [...(props.value as readonly string[])] : []}
      onChange={(items) => props.onChange(items.length > 0 ? items : null)}
    />
  )
}

/** A whole number. What is no number stays as typed, with the error beside it. */
export function IntegerInput(props: InputProps) {
  return (
    <TextInput
      {...mantineProps(props)}
      inputMode="numeric"
      value={String(props.value ?? '')}
      onChange={(event) => props.onChange(toInteger(event.currentTarget.value))}
    />
  )
}

/** Thousands may be set apart by blanks or dots, as both countries write them. */
function toInteger(text: string): string | number | null {
  const plain = text.replace(/(?<=\d)[\s.](?=\d{3})/g, '').trim()
  if (plain === '') return null
  return /^-?\d{1,15}$/.test(plain) ? Number(plain) : text
}

/** CVR number or organisasjonsnummer: says at once whether the number can be right; one of another country is taken as it is. */
export function NationalIdInput(props: InputProps) {
  const { t } = useTranslation('record')
  const { country } = useRegister().municipality
  const text = String(props.value ?? '')
  const found = text === '' ? null : parseNationalId(text, country)
  const note = !found ? t('nationalId.foreign') : found.valid ? t('nationalId.valid') : t('nationalId.wrong')
  return (
    <TextInput
      {...mantineProps(props)}
      description={text === '' ? props.description : note}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={text}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}
      onBlur={() => found?.valid && found.value !== text && props.onChange(found.value)}
    />
  )
}
