import { Anchor, Input, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { Field } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, MasteredBy, RefView, SaidBy } from '../../../src-shared/kernel/value.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { recordPath } from '../entity-paths.ts'
import { FieldValueView } from '../fields/field-value.tsx'

interface SaidLineProps {
  readonly said: SaidBy
  /** The field that the link stands in for while its section is edited: the focus goes there. */
  readonly field?: string | undefined
}

/** Beneath a field that follows from another record: which one, with the way there. */
export function SaidLine({ said: { entity, ref }, field }: SaidLineProps) {
  const { t } = useTranslation('record')
  const name = useFormat().label(catalogue[entity].labels.one)
  return (
    <Text size="xs" c="dimmed">
      {t('field.follows')} {name.charAt(0).toLowerCase() + name.slice(1)}:{' '}
      <Anchor component={Link} to={recordPath(entity, ref.id)} size="xs" underline="always" data-field={field}>
        {ref.name}
      </Anchor>
    </Text>
  )
}

interface FieldSaidProps {
  readonly field: Field
  readonly value: FieldValue | undefined
  readonly refs: Readonly<Record<string, RefView>>
  readonly said: SaidBy
}

/** In a section that is edited, a field that is written elsewhere: its value, and where that is. */
export function FieldSaid({ field, value, refs, said }: FieldSaidProps) {
  const format = useFormat()
  return (
    <Input.Wrapper label={format.label(field.labels)} labelElement="div">
      <FieldValueView field={field} value={value} refs={refs} />
      <SaidLine said={said} field={field.key} />
    </Input.Wrapper>
  )
}

/** Beneath a field that KITOS is the master of: from which file it is. */
export function MasteredLine({ mastered: { file, readAt } }: { readonly mastered: MasteredBy }) {
  const { t } = useTranslation('record')
  const format = useFormat()
  return (
    <Text size="xs" c="dimmed">
      {t('field.mastered', { file, on: format.instant(readAt) })}
    </Text>
  )
}

interface FieldMasteredProps extends Omit<FieldSaidProps, 'said'> {
  readonly mastered: MasteredBy
}

/** In a section that is edited, a field that is changed in KITOS: its value, and from which file it is. */
export function FieldMastered({ field, value, refs, mastered }: FieldMasteredProps) {
  const format = useFormat()
  return (
    <Input.Wrapper label={format.label(field.labels)} labelElement="div">
      <FieldValueView field={field} value={value} refs={refs} />
      <MasteredLine mastered={mastered} />
    </Input.Wrapper>
  )
}
