import type { EditionPart, EditionRecord } from '../../src-shared/features/exchange/publish/edition.ts'
import { editionWords } from '../../src-shared/features/exchange/publish/edition-words.ts'
import { filled } from '../../src-shared/i18n/fill.ts'
import { type Address, hashOf } from './address.ts'
import { el } from './dom.ts'
import { type Drawing, subtitleOf } from './values.ts'

/** So many lines are drawn at once: enough to look through, few enough to be there at every key. */
export const pageLength = 100

/** What stands below a title, by kind. */
const below: Readonly<Record<string, readonly string[]>> = {
  system: ['owner', 'unit'],
  processingActivity: ['responsible', 'unit'],
  agreement: ['processor', 'responsible'],
  person: ['title', 'unit'],
  organisationUnit: ['parent', 'leader'],
  supplier: ['nationalId']
}

/** The list of a kind, a page at a time. */
export interface ListView {
  readonly element: HTMLElement
  /** Draws all that is left, for paper. */
  drawAll(): void
}

/** The records that were found. */
export function listView(
  part: EditionPart,
  found: readonly EditionRecord[],
  address: Address,
  drawing: Drawing
): ListView {
  const { format } = drawing
  const words = editionWords[format.language]
  const list = el('ul', { class: 'list' })
  const more = el('button', { type: 'button', class: 'more' })
  const line = (record: EditionRecord): HTMLElement => {
    const href = hashOf({ entity: part.entity, id: record.id, query: address.query })
    const current = record.id === address.id ? 'true' : null
    const subtitle = subtitleOf(record, part.fields, below[part.entity] ?? [], drawing)
    const detail = subtitle === '' ? null : el('span', { class: 'below' }, subtitle)
    return el(
      'li',
      {},
      el('a', { href, 'aria-current': current }, el('span', { class: 'title' }, record.title), detail)
    )
  }
  let drawn = 0
  const draw = (count: number): HTMLElement | undefined => {
    const lines = found.slice(drawn, drawn + count).map(line)
    list.append(...lines)
    drawn += lines.length
    more.hidden = drawn >= found.length
    more.textContent = filled(words.more, { count: format.number(Math.min(pageLength, found.length - drawn)) })
    return lines[0]
  }
  more.addEventListener('click', () => draw(pageLength)?.querySelector('a')?.focus())
  // The one that is open is in the list, wherever it stands.
  const at = found.findIndex(({ id }) => id === address.id)
  draw(Math.max(pageLength, at + 1))
  list.addEventListener('keydown', (event) => moveBy(event, list))
  return { element: el('div', { class: 'found' }, list, more), drawAll: () => void draw(found.length) }
}

/** Arrow keys go from line to line. */
function moveBy(event: KeyboardEvent, list: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return
  const links = [...list.querySelectorAll('a')]
  const at = links.indexOf(document.activeElement as HTMLAnchorElement)
  const next = links[at + step]
  event.preventDefault()
  if (next) next.focus()
  else if (step < 0) document.querySelector<HTMLElement>('input[type=search]')?.focus()
}
