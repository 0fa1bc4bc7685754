/** Puts the focus into a field's input, once it is drawn. */
export function focusField(key: string): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(key)}"]`)
    if (!element) return
    const input = element.matches('input, textarea')
      ? element
      : (element.querySelector<HTMLElement>('input:checked') ?? element.querySelector<HTMLElement>('input'))
    input?.focus()
    element.scrollIntoView({ block: 'center' })
  })
}
