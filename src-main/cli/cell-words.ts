import { answerLabels } from '../../src-shared/kernel/answer-labels.ts'
import type { Field } from '../../src-shared/kernel/field.ts'
import type { Language } from '../../src-shared/kernel/language.ts'
import type { FieldValue, RecordView } from '../../src-shared/kernel/value.ts'

/** A field's value as words for a terminal: labels, names, national dates. */
export function cellWords(
  field: Field,
  value: FieldValue | undefined,
  refs: RecordView['refs'],
  language: Language
): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value)
  if (typeof value === 'object' && 'value' in value) return answerLabels[value.value][language]
  if (field.kind === 'refs') return (value as readonly string[]).map((id) => refs[id]?.name ?? id).join('; ')
  if (field.kind === 'choices')
    return (value as readonly string[])
      .map((code) => field.choices.find((c) => c.code === code)?.labels[language] ?? code)
      .join('; ')
  if (typeof value === 'object') return value.join('; ')
  if (field.kind === 'ref') return refs[value]?.name ?? value
  if (field.kind === 'choice') return field.choices.find((c) => c.code === value)?.labels[language] ?? value
  if (field.kind === 'date') return nationalDate(value, language)
  return value
}

const dateStyles = new Map<Language, Intl.DateTimeFormat>()

/** Making a format takes longer than a hundred dates in it. */
function dateStyle(language: Language): Intl.DateTimeFormat {
  const known = dateStyles.get(language)
  if (known) return known
  const day = { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' } as const
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, day)
  dateStyles.set(language, made)
  return made
}

/** A civil date as the language writes it. */
export function nationalDate(date: string, language: Language): string {
  const instant = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(instant.getTime()) ? date : dateStyle(language).format(instant)
}
