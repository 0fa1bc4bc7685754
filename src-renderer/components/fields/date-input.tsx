import { TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCivilDate } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import { useRegister } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { type InputProps, mantineProps } from './input-props.ts'
import { parseDate } from './parse-date.ts'

/**
 * A date, typed. Any form that people use is understood; leaving the input shows how it was understood. What is no
 * date stays as typed (and is refused on saving), so that nobody loses what they wrote.
 */
export function DateInput({ className, ...props }: InputProps & { readonly className?: string | undefined }) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const { country } = useRegister().municipality
  const zone = zoneOf[country]
  const [typed, setTyped] = useState<string | null>(null)
  const value = String(props.value ?? '')
  const shown = typed ?? (isCivilDate(value) ? format.date(value) : value)

  const change = (text: string): void => {
    setTyped(text)
    props.onChange(text.trim() === '' ? null : (parseDate(text, zone) ?? text))
  }
  const unclear = value !== '' && !isCivilDate(value) && typed === null
  return (
    <TextInput
      {...mantineProps(props)}
      className={className}
      error={props.error ?? (unclear ? t('date.unclear') : undefined)}
      placeholder={t('date.placeholder')}
      rightSection={<IconCalendar size={16} aria-hidden />}
      rightSectionPointerEvents="none"
      value={shown}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
    />
  )
}
