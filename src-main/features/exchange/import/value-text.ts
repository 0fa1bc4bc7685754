import { answerLabels } from '../../../../src-shared/kernel/answer-labels.ts'
import type { Field } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'

/** A value as people read it, for issues and the preview: choices and answers by label, ids by name, dates ISO. */
export function valueText(
  field: Field,
  value: FieldValue | undefined,
  language: Language,
  nameOf: (id: string) => string | undefined
): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    if (field.kind === 'ref') return nameOf(value) ?? value
    return choiceLabel(field, value, language)
  }
  if ('value' in value) return answerLabels[value.value][language]
  const shown = (entry: string) =>
    field.kind === 'refs' ? (nameOf(entry) ?? entry) : choiceLabel(field, entry, language)
  return value.map(shown).join('; ')
}

function choiceLabel(field: Field, code: string, language: Language): string {
  if (field.kind !== 'choice' && field.kind !== 'choices') return code
  return field.choices.find((choice) => choice.code === code)?.labels[language] ?? code
}
