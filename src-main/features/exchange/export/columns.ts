import { answerLabels } from '../../../../src-shared/kernel/answer-labels.ts'
import type { Entity, Field } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { answerValues } from '../../../../src-shared/kernel/value.ts'

/**
 * What a column of an exported sheet holds. `exact`: the hidden companion of a field whose visible text does not say
 * everything (the id behind a name, the reason beside an answer). `extra`: a kept column of a legacy sheet.
 */
export type ColumnRole =
  | { readonly kind: 'id' }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'exact'; readonly field: Field }
  | { readonly kind: 'extra'; readonly header: string }

/** A column of an exported sheet. Text too long for a cell goes on in the column of the next `part` (from 1). */
export interface ExportColumn {
  readonly role: ColumnRole
  readonly part: number
}

/** What starts the key of the first column, and so marks a sheet as our own. */
export const ownMark = 'samregister:'
const noteMark = 'note:'

/** The key of a column that is for reading only. */
export function noteKey(key: string): string {
  return noteMark + key
}

/** Whether a text of the key row marks a column that is for reading only: nothing of it comes back in. */
export function isNoteKey(text: string): boolean {
  return text.startsWith(noteMark)
}

/** The first cell of the sheet that says what a workbook holds. */
export const manifestMark = `${ownMark}manifest`
/** The first cell of the sheet that holds what the drop-downs offer. */
export const listsMark = `${ownMark}lists`

/** Whether a field has a hidden companion. */
export function hasExact(field: Field): boolean {
  return field.kind === 'answer' || field.kind === 'ref' || field.kind === 'refs'
}

/** The key of what a column holds without its part; stable, so that any version's file is read back. */
export function roleKey(role: ColumnRole): string {
  switch (role.kind) {
    case 'id':
      return 'id'
    case 'field':
      return role.field.key
    case 'exact':
      return `${role.field.key}.exact`
    case 'extra':
      return `extra:${role.header}`
  }
}

/** The text of the hidden key row: the marked entity for the id, `key`, `key#2`, `key.exact`, `extra:…`, `extra#2:…`. */
export function columnKey(entity: Entity, column: ExportColumn): string {
  const { role, part } = column
  if (role.kind === 'id') return `${ownMark}${entity.name}`
  if (part === 1) return roleKey(role)
  return role.kind === 'extra' ? `extra#${part}:${role.header}` : `${roleKey(role)}#${part}`
}

const keyShape = /^(?<key>[A-Za-z][A-Za-z0-9]*)(?<exact>\.exact)?(?:#(?<part>\d+))?$/
const extraShape = /^extra(?:#(?<part>\d+))?:(?<header>.*)$/s

/** The column that a text of the key row means; null for a key that this version does not know. */
export function columnOfKey(entity: Entity, text: string): ExportColumn | null {
  if (text === `${ownMark}${entity.name}`) return { role: { kind: 'id' }, part: 1 }
  const extra = extraShape.exec(text)?.groups
  if (extra) return { role: { kind: 'extra', header: extra['header'] ?? '' }, part: Number(extra['part'] ?? 1) }
  const found = keyShape.exec(text)?.groups
  const field = entity.fields.find((f) => f.key === found?.['key'])
  if (!found || !field) return null
  return { role: { kind: found['exact'] ? 'exact' : 'field', field }, part: Number(found['part'] ?? 1) }
}

/**
 * The columns of an entity's sheet: id, then each field with its companion, then the kept columns.
 *
 * @param parts how many columns a role needs (by `roleKey`), where one is not enough
 * @param companions false for a csv of a list as shown: nothing can be hidden there, and nobody asked for more
 */
export function exportColumns(
  fields: readonly Field[],
  extraHeaders: readonly string[],
  parts: ReadonlyMap<string, number>,
  companions: boolean
): readonly ExportColumn[] {
  const roles: ColumnRole[] = [{ kind: 'id' }]
  for (const field of fields) {
    roles.push({ kind: 'field', field })
    if (companions && hasExact(field)) roles.push({ kind: 'exact', field })
  }
  for (const header of extraHeaders) roles.push({ kind: 'extra', header })
  return roles.flatMap((role) =>
    Array.from({ length: parts.get(roleKey(role)) ?? 1 }, (_, index) => ({ role, part: index + 1 }))
  )
}

/** The words that the column's drop-down offers: choices in force, or the answers. */
export function offeredWords(field: Field, language: Language): readonly string[] {
  if (field.kind === 'answer') return answerValues.map((value) => answerLabels[value][language])
  if (field.kind === 'choice') return field.choices.filter((c) => !c.retired).map((c) => c.labels[language])
  return []
}

const widths: Readonly<Record<Field['kind'], number>> = {
  text: 20,
  longText: 40,
  integer: 12,
  date: 12,
  answer: 16,
  choice: 18,
  choices: 30,
  list: 24,
  ref: 26,
  refs: 30,
  nationalId: 16,
  url: 30,
  email: 30
}

/** The column's width in characters: by kind, wider where the label needs it, the title widest. */
export function columnWidth(entity: Entity, role: ColumnRole, label: string): number {
  if (role.kind === 'id' || role.kind === 'exact') return 10
  if (role.kind === 'extra') return Math.min(Math.max(18, label.length + 4), 40)
  if (role.field.key === entity.title) return 36
  // The filter's button stands in the header cell.
  return Math.min(Math.max(widths[role.field.kind], label.length + 4), 44)
}
