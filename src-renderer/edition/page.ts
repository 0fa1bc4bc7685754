import type { EditionPart } from '../../src-shared/features/exchange/publish/edition.ts'
import { editionWords } from '../../src-shared/features/exchange/publish/edition-words.ts'
import { filled } from '../../src-shared/i18n/fill.ts'
import { createFormat } from '../../src-shared/i18n/format.ts'
import { type Language, languages } from '../../src-shared/kernel/language.ts'
import { type Address, addressOf, hashOf } from './address.ts'
import { el } from './dom.ts'
import { type ListView, listView } from './list-view.ts'
import type { Model } from './model.ts'
import { recordView } from './record-view.ts'
import type { Drawing } from './values.ts'

const languageNames: Readonly<Record<Language, string>> = { da: 'Dansk', nb: 'Norsk', en: 'English' }

/** Draws an edition into an element and keeps to the address in the hash from then on. */
export function openPage(model: Model, root: HTMLElement): void {
  const { edition } = model
  const first = edition.parts[0]?.entity ?? ''
  let address = addressOf(location.hash, first)
  let language = edition.language
  let list: ListView | null = null
  const input = el('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' })
  const status = el('p', { role: 'status' })
  const kinds = el('nav')
  const found = el('section')
  const shown = el('main', { id: 'shown' })
  const frame = el('div', { class: 'frame' })

  const drawing = (): Drawing => ({ model, format: createFormat(language, 'UTC') })
  const partShown = (): EditionPart | undefined => edition.parts.find(({ entity }) => entity === address.entity)

  const drawList = (): void => {
    const part = partShown()
    const { format } = drawing()
    const words = editionWords[language]
    const counts = edition.parts.map((one) => [one, model.search(one, address.query)] as const)
    kinds.replaceChildren(el('ul', {}, ...counts.map(([one, all]) => kindItem(one, all.length, address, format))))
    const records = counts.find(([one]) => one === part)?.[1] ?? []
    const kind = part ? format.label(part.many).toLowerCase() : ''
    status.textContent = filled(words[records.length === 1 ? 'hits_one' : 'hits_other'], {
      count: format.number(records.length),
      kind
    })
    list = part ? listView(part, records, address, drawing()) : null
    found.replaceChildren(records.length > 0 && list ? list.element : el('p', { class: 'none' }, words.none))
  }
  const drawRecord = (): void => {
    const words = editionWords[language]
    const view = address.id === null ? el('p', { class: 'choose' }, words.choose) : recordView(address, drawing())
    shown.replaceChildren(view)
    frame.classList.toggle('open', address.id !== null)
    const title = address.id === null ? '' : `${view.querySelector('h2')?.textContent ?? ''} · `
    document.title = `${title}${words.title} · ${edition.municipality}`
  }
  const draw = (): void => {
    const { format } = drawing()
    const words = editionWords[language]
    document.documentElement.lang = language
    input.placeholder = words.searchHint
    input.value = address.query
    kinds.setAttribute('aria-label', words.kinds)
    const head = el(
      'header',
      {},
      el('div', { class: 'name' }, el('h1', {}, `${words.title} · ${edition.municipality}`), languageChoice()),
      el('p', { class: 'made' }, filled(words.madeOn, { date: format.date(edition.madeOn) })),
      el('div', { role: 'search', class: 'search' }, el('label', { for: 'search' }, words.search), input)
    )
    frame.replaceChildren(el('div', { class: 'left' }, kinds, status, found), shown)
    root.replaceChildren(head, frame, el('footer', {}, words.footer))
    drawList()
    drawRecord()
  }
  const languageChoice = (): HTMLElement => {
    const buttons = languages.map((one) => {
      const pressed = one === language ? 'true' : 'false'
      const button = el('button', { type: 'button', lang: one, 'aria-pressed': pressed }, languageNames[one])
      button.addEventListener('click', () => {
        language = one
        draw()
        root.querySelector<HTMLElement>(`button[lang=${one}]`)?.focus()
      })
      return button
    })
    return el('div', { role: 'group', class: 'languages', 'aria-label': editionWords[language].language }, ...buttons)
  }

  input.addEventListener('input', () => {
    address = { ...address, query: input.value }
    history.replaceState(null, '', hashOf(address))
    drawList()
  })
  addEventListener('hashchange', () => {
    const before = address
    address = addressOf(location.hash, first)
    if (address.query !== input.value) input.value = address.query
    drawList()
    drawRecord()
    if (address.id !== before.id) focusShown(address, root)
  })
  addEventListener('beforeprint', () => list?.drawAll())
  addEventListener('keydown', (event) => onKey(event, input, root))
  draw()
  if (address.id === null) input.focus()
  else focusShown(address, root)
}

function kindItem(part: EditionPart, count: number, address: Address, format: Drawing['format']): HTMLElement {
  const current = part.entity === address.entity ? 'page' : null
  const href = hashOf({ entity: part.entity, id: null, query: address.query })
  const label = `${format.label(part.many)} `
  return el('li', {}, el('a', { href, 'aria-current': current }, label, el('span', {}, format.number(count))))
}

/** What was opened is where reading goes on; back in the list, the search is. */
function focusShown({ id }: Address, root: HTMLElement): void {
  const target = root.querySelector<HTMLElement>(id === null ? '#search' : 'article h2')
  target?.focus()
}

/** `/` searches, Esc empties the search, the arrow goes into the list. */
function onKey(event: KeyboardEvent, input: HTMLInputElement, root: HTMLElement): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const inInput = document.activeElement === input
  if (event.key === '/' && !inInput) {
    event.preventDefault()
    input.focus()
    input.select()
  } else if (event.key === 'ArrowDown' && inInput) {
    event.preventDefault()
    root.querySelector<HTMLElement>('.list a')?.focus()
  }
}
