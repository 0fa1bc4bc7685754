import { editionWords } from '../../src-shared/features/exchange/publish/edition-words.ts'
import { filled } from '../../src-shared/i18n/fill.ts'
import { type Address, hashOf } from './address.ts'
import { el } from './dom.ts'
import type { Naming } from './model.ts'
import { type Drawing, valueNode } from './values.ts'

/** The page of a record: all that the edition says of it, and who names it. */
export function recordView(address: Address, drawing: Drawing): HTMLElement {
  const { model, format } = drawing
  const words = editionWords[format.language]
  const back = el('a', { class: 'back', href: hashOf({ ...address, id: null }) }, words.all)
  const found = address.id === null ? null : model.find(address.id)
  if (!found) return el('article', {}, back, el('h2', { tabindex: '-1' }, words.gone))
  const { part, record } = found
  const facts = part.fields.flatMap((field) => {
    const value = record.values[field.key]
    if (value === undefined) return []
    return [el('div', {}, el('dt', {}, format.label(field.labels)), el('dd', {}, valueNode(field, value, drawing)))]
  })
  return el(
    'article',
    {},
    back,
    el('p', { class: 'kind' }, format.label(part.one)),
    el('h2', { tabindex: '-1' }, record.title),
    el('dl', {}, ...facts),
    ...namings(record.id, drawing)
  )
}

/** So many of those that name a record are drawn at once; the rest follows when asked for. */
const drawn = 200

function namings(id: string, { model, format }: Drawing): readonly HTMLElement[] {
  const groups = Map.groupBy(model.namedBy(id), ({ part, field }) => `${part.entity} ${field.key}`)
  const words = editionWords[format.language]
  return [...groups.values()].flatMap((all) => {
    const first = all[0]
    if (!first) return []
    const label = filled(words.namedBy, { field: format.label(first.field.labels) })
    const heading = el('h3', {}, `${label}: ${format.label(first.part.many)} (${format.number(all.length)})`)
    const list = el('ul', { class: 'named' }, ...all.slice(0, drawn).map(item))
    const rest = all.slice(drawn)
    if (rest.length === 0) return [heading, list]
    const more = el('button', { type: 'button' }, filled(words.more, { count: format.number(rest.length) }))
    more.addEventListener('click', () => {
      const items = rest.map(item)
      list.append(...items)
      more.remove()
      items[0]?.querySelector('a')?.focus()
    })
    return [heading, list, more]
  })
}

function item({ part, record }: Naming): HTMLElement {
  return el('li', {}, el('a', { href: hashOf({ entity: part.entity, id: record.id, query: '' }) }, record.title))
}
