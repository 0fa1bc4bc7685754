import type { ComboboxData } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../../src-shared/features/catalogue.ts'
import type { Target } from '../../../../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../../../../src-shared/kernel/field.ts'
import { useRegister } from '../../../../app/session.tsx'
import { useFormat } from '../../../../i18n/use-format.ts'

/** The target as one text: `name`, `supplier.nationalId`, or a word in brackets for what is no field. */
export function targetKey(target: Target): string {
  if (target.kind !== 'field') return `(${target.kind})`
  return target.lookup ? `${target.field}.${target.lookup}` : target.field
}

/** The target of a key made by {@link targetKey}. */
export function targetOf(key: string): Target {
  if (key === '(keep)') return { kind: 'keep' }
  if (key === '(ignore)') return { kind: 'ignore' }
  const [field = '', lookup] = key.split('.')
  return { kind: 'field', field, lookup: lookup ?? null }
}

interface Choice {
  readonly value: string
  readonly label: string
}

/**
 * What a column of this entity can become: what was proposed for it, what is no field, then every field by the
 * catalogue's sections, a reference with its lookups behind it. Answers with a function of the proposed keys.
 */
export function useTargetChoices(entityName: EntityName): (proposed: readonly string[]) => ComboboxData {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { country } = useRegister().municipality
  return useMemo(() => {
    const entity = catalogue[entityName]
    const choicesOf = (section: string): Choice[] =>
      entity.fields
        .filter((field) => field.section === section && (field.country ?? country) === country)
        .flatMap((field) => [
          { value: field.key, label: format.label(field.labels) },
          ...(field.kind === 'ref' ? (field.lookups ?? []) : []).map((lookup) => ({
            value: `${field.key}.${lookup.key}`,
            label: format.label(lookup.labels)
          }))
        ])
    const sections = entity.sections
      .map((section) => ({ group: format.label(section.labels), items: choicesOf(section.key) }))
      .filter(({ items }) => items.length > 0)
    const noField = {
      group: t('columns.groupOther'),
      items: [
        { value: '(keep)', label: t('columns.keep') },
        { value: '(ignore)', label: t('columns.ignore') }
      ]
    }
    return (proposed) => {
      const first = sections.flatMap(({ items }) => items.filter(({ value }) => proposed.includes(value)))
      // A value may stand once only: what is proposed stands on top instead of in its section.
      const rest = sections
        .map(({ group, items }) => ({ group, items: items.filter(({ value }) => !proposed.includes(value)) }))
        .filter(({ items }) => items.length > 0)
      return [...(first.length > 0 ? [{ group: t('columns.groupProposed'), items: first }] : []), noField, ...rest]
    }
  }, [entityName, format, country, t])
}
