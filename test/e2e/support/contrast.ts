import type axe from 'axe-core'

/** What is looked at, in which look, and the combinations that were found readable before. */
interface Request {
  readonly within: string
  readonly look: 'dark' | 'light'
  readonly readable: readonly string[]
}

/** What is hard to read, and the combinations that were found readable now. */
interface Answer {
  readonly found: readonly string[]
  readonly readable: readonly string[]
}

/**
 * Looks, in the window, at the contrast of all texts in one look. It hangs on the text's colour, on whether it is large, and
 * on the grounds under it: a combination of these that was found readable before is not measured again, as measuring one
 * costs the geometry of the whole page.
 */
export async function lookAtContrast({ within, look, readable }: Request): Promise<Answer> {
  // Only the attribute that the look hangs on: what was chosen by the user stays as it is.
  document.documentElement.dataset['mantineColorScheme'] = look
  // A colour on its way to another is neither.
  const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
  await Promise.allSettled(moving.map(({ finished }) => finished))

  const grounds = new Map<Element, string>()
  const groundOf = (element: Element): string => {
    const known = grounds.get(element)
    if (known !== undefined) return known
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element)
    const below = element.parentElement ? groundOf(element.parentElement) : ''
    const covers = backgroundColor.startsWith('rgb(') && opacity === '1' && !below.includes('opacity')
    const own = [
      backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : backgroundColor,
      backgroundImage === 'none' ? '' : backgroundImage,
      opacity === '1' ? '' : `opacity ${opacity}`,
      // What is laid over other parts is on what its kind is laid over.
      covers || ['static', 'relative'].includes(position) ? '' : `over ${element.getAttribute('class')}`
    ]
    const ground = [covers ? '' : below, ...own].filter(Boolean).join(' ')
    grounds.set(element, ground)
    return ground
  }
  const combinationOf = (element: Element): string => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element)
    const size = Number.parseFloat(fontSize)
    // 18 points, bold 14: there WCAG asks for less.
    const large = size >= 24 || (size >= 56 / 3 && Number(fontWeight) >= 700)
    return `${color} ${textShadow}${large ? ' large' : ''} on ${groundOf(element)}`
  }

  const isText = (element: Element): boolean =>
    element.matches('input:not([type=checkbox], [type=radio]), textarea, select') ||
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
  /** Whether one can get to see it, by scrolling at most; of what is told to screen readers only, a point remains. */
  const isShown = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false
    let { left, right, top, bottom } = element.getBoundingClientRect()
    left = Math.max(left, -window.scrollX)
    top = Math.max(top, -window.scrollY)
    for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible') continue
      const frame = around.getBoundingClientRect()
      left = Math.max(left, frame.left)
      right = Math.min(right, frame.right)
      top = Math.max(top, frame.top)
      bottom = Math.min(bottom, frame.bottom)
    }
    return right - left > 1 && bottom - top > 1
  }

  const before = new Set(readable)
  /** No contrast is asked of what is disabled or not told. */
  const spared = 'svg, :disabled, [data-disabled], [aria-disabled=true], [aria-hidden=true]'
  const isNew = (element: Element): boolean =>
    isText(element) && !element.closest(spared) && !before.has(combinationOf(element)) && isShown(element)
  const unknown = [...document.querySelectorAll<HTMLElement>(`${within}, ${within} *`)].filter(isNew)
  if (unknown.length === 0) return { found: [], readable: [] }
  const { axe: inWindow } = window as unknown as { axe: typeof axe }
  const { violations, passes } = await inWindow.run(unknown, {
    runOnly: { type: 'rule', values: ['color-contrast'] },
    resultTypes: ['violations', 'passes'],
    elementRef: true,
    selectors: false,
    preload: false
  })
  const passed = passes.flatMap(({ nodes }) => nodes.flatMap(({ element }) => element ?? []))
  return {
    found: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ element, failureSummary }) => {
        const alone = element?.cloneNode(false) as HTMLElement | undefined
        return `${look}: ${id} at ${alone?.outerHTML} – ${failureSummary ?? ''}`
      })
    ),
    readable: [...new Set(passed.map(combinationOf))]
  }
}
