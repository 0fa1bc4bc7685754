import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'
import { answerLabels } from '../../../../src-shared/kernel/answer-labels.ts'
import type { Field } from '../../../../src-shared/kernel/field.ts'
import { languages } from '../../../../src-shared/kernel/language.ts'
import { type Answer, answerValues, type FieldValue } from '../../../../src-shared/kernel/value.ts'
import { answerOfWord, choiceOfWord, joinItems, splitItems } from './visible-value.ts'

/** A referred record as the hidden companion names it. */
export interface OwnRef {
  readonly id: string
  readonly name: string
}

/** What a cell of our own sheet gives: the value as it was, or a cell that somebody edited (to be read as any other). */
export type OwnField =
  | { readonly kind: 'value'; readonly value: FieldValue }
  | { readonly kind: 'ref'; readonly ref: OwnRef }
  | { readonly kind: 'refs'; readonly refs: readonly OwnRef[] }
  | { readonly kind: 'cell'; readonly cell: Cell; readonly column: number }

function parsed(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function refOf(value: unknown): OwnRef | null {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [id, name] = value as unknown[]
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : null
}

function optional(from: object, key: string): Record<string, string> {
  const value = (from as Record<string, unknown>)[key]
  return typeof value === 'string' ? { [key]: value } : {}
}

/** The answer in the companion, when the visible word still is that answer's. */
function exactAnswer(exact: unknown, word: string): Answer | null {
  if (typeof exact !== 'object' || exact === null || !('value' in exact)) return null
  const value = answerValues.find((v) => v === exact.value)
  if (!value || !languages.some((language) => answerLabels[value][language] === word)) return null
  const notes = ['reason', 'word', 'source', 'on'].map((key) => optional(exact, key))
  return Object.assign({ value }, ...notes) as Answer
}

function textValue(field: Field, text: string, exact: unknown): FieldValue | null {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return text
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null
    case 'choice':
      return choiceOfWord(field.choices, text) ?? null
    case 'choices': {
      const codes = splitItems(text)?.map((item) => choiceOfWord(field.choices, item))
      return codes?.every((code) => code !== undefined) ? (codes as readonly string[]) : null
    }
    case 'list':
      return splitItems(text)
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : null
    case 'answer': {
      const bare = answerOfWord(text)
      return exactAnswer(exact, text) ?? (bare ? { value: bare } : null)
    }
    case 'nationalId':
    case 'url':
    case 'email':
      return text
    default:
      return null
  }
}

/**
 * What a cell of our own sheet says. The hidden companion counts only while it agrees with what the cell shows: whoever
 * types another name or answer means that, not the id behind the old one.
 */
export function ownValue(field: Field, cell: Cell, exactCell: string | null, column: number): OwnField {
  const edited: OwnField = { kind: 'cell', cell, column }
  if (typeof cell === 'number' && field.kind === 'integer' && Number.isInteger(cell))
    return { kind: 'value', value: cell }
  if (typeof cell === 'object' && cell !== null && 'date' in cell && field.kind === 'date' && !cell.shows)
    return cell.date.length === 10 ? { kind: 'value', value: cell.date } : edited
  if (typeof cell !== 'string') return edited
  const exact = parsed(exactCell)
  if (field.kind === 'ref') {
    const ref = refOf(exact)
    return ref && ref.name === cell ? { kind: 'ref', ref } : edited
  }
  if (field.kind === 'refs') {
    const refs = Array.isArray(exact) ? exact.map(refOf).filter((ref) => ref !== null) : []
    return refs.length > 0 && joinItems(refs.map((ref) => ref.name)) === cell ? { kind: 'refs', refs } : edited
  }
  const value = textValue(field, cell, exact)
  return value === null ? edited : { kind: 'value', value }
}
