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
    const choice = field.kind === 'choice' ? field.choices.find(({ code }) => code === value) : undefined
    return choice?.labels[language] ?? value
  }
  if ('value' in value) return answerLabels[value.value][language]
  return value.map((entry) => (field.kind === 'refs' ? (nameOf(entry) ?? entry) : entry)).join('; ')
}
