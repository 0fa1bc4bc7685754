import type { EditionField, EditionRecord, EditionValue } from '../../src-shared/features/exchange/publish/edition.ts'
import type { Format } from '../../src-shared/i18n/format.ts'
import { hashOf } from './address.ts'
import { el, mailLink, webLink } from './dom.ts'
import type { Model } from './model.ts'

/** What a value is drawn with. */
export interface Drawing {
  readonly model: Model
  readonly format: Format
}

/** A field's value as it is read: codes as words, dates as the language writes them, records as links. */
export function valueNode(field: EditionField, value: EditionValue, drawing: Drawing): Node {
  const { format } = drawing
  if (typeof value === 'number') return document.createTextNode(format.number(value))
  if (typeof value !== 'string') {
    const items = value.map((one) => itemNode(field, one, drawing))
    return items.length === 1 && items[0] ? items[0] : el('ul', {}, ...items.map((item) => el('li', {}, item)))
  }
  return itemNode(field, value, drawing)
}

function itemNode(field: EditionField, text: string, drawing: Drawing): Node {
  const { format } = drawing
  if (field.words) {
    const words = Object.hasOwn(field.words, text) ? field.words[text] : undefined
    return document.createTextNode(words ? format.label(words) : text)
  }
  if (field.kind === 'ref' || field.kind === 'refs') return recordNode(text, drawing)
  if (field.kind === 'date') return document.createTextNode(format.date(text))
  if (field.kind === 'url') return webLink(text)
  return field.kind === 'email' ? mailLink(text) : document.createTextNode(text)
}

/** A record that is named: a link to it, with how to reach it where it is a person. */
function recordNode(id: string, { model, format }: Drawing): Node {
  const found = model.find(id)
  if (!found) return document.createTextNode(model.nameOf(id, format.language) ?? '')
  const { part, record } = found
  const link = el('a', { href: hashOf({ entity: part.entity, id, query: '' }) }, record.title)
  if (part.entity !== 'person') return link
  const { email, phone } = record.values
  const ways = [typeof email === 'string' ? mailLink(email) : null, typeof phone === 'string' ? phone : null]
  return el('span', {}, link, ...ways.flatMap((way) => (way === null ? [] : [' · ', way])))
}

/** The second line of a record in a list: the first few that it names of these fields, as text. */
export function subtitleOf(
  record: EditionRecord,
  fields: readonly EditionField[],
  keys: readonly string[],
  { model, format }: Drawing
): string {
  const said = keys.flatMap((key) => {
    const field = fields.find((one) => one.key === key)
    const value = record.values[key]
    if (!field || value === undefined || typeof value === 'number') return []
    const texts = typeof value === 'string' ? [value] : value
    if (field.kind !== 'ref' && field.kind !== 'refs') return [texts.join(', ')]
    return [texts.map((id) => model.find(id)?.record.title ?? model.nameOf(id, format.language) ?? '').join(', ')]
  })
  return said.join(' · ')
}
