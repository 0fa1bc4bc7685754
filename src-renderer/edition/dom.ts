type Attributes = Readonly<Record<string, string | boolean | null>>
type Child = Node | string | null

/**
 * An element with its attributes and children. Texts become text nodes: nothing is ever read as markup. An attribute
 * that is null or false is left out.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value)
  element.append(...children.filter((child) => child !== null))
  return element
}

/** An address of the web as a link; any other text as it is, so that nothing runs by a click. */
export function webLink(text: string): Node {
  const url = URL.parse(text)
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return document.createTextNode(text)
  return el('a', { href: url.href, rel: 'noopener noreferrer', target: '_blank' }, text)
}

/** An e-mail address as a link. */
export function mailLink(text: string): Node {
  if (!/^[^\s@?&]+@[^\s@?&]+$/.test(text)) return document.createTextNode(text)
  return el('a', { href: `mailto:${text}` }, text)
}
