import { useEffect, useRef } from 'react'

/** A key of a page, e.g. `n`, `?`, `Escape`, `ctrl+k`, `alt+ArrowLeft`, and what it does. */
export type Shortcut = readonly [keys: string, run: (event: KeyboardEvent) => void]

/** Whether a dialog is open: then the page's own keys are silent. */
export function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], [data-menu-dropdown]') !== null
}

/** Whether the key is meant for what one types in. */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null
}

/** Shift counts for letters only: where ? and / lie differs from keyboard to keyboard. */
function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  if ((event.ctrlKey || event.metaKey) !== parts.includes('ctrl')) return false
  if (event.altKey !== parts.includes('alt')) return false
  if (/^[a-z]$/.test(key) && event.shiftKey !== parts.includes('shift')) return false
  return event.key.toLowerCase() === key.toLowerCase()
}

/**
 * Keys of a page: silent while a dialog is open and, unless they come with Ctrl or Alt, while one types.
 * `always` lets plain keys (Escape) through from inputs, too.
 */
export function useShortcuts(shortcuts: readonly Shortcut[], options: { readonly always?: boolean } = {}): void {
  const current = useRef(shortcuts)
  current.current = shortcuts
  const always = options.always ?? false
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || dialogOpen()) return
      const found = current.current.find(([keys]) => matches(event, keys))
      if (!found) return
      const plain = !/^(ctrl|alt)\+/.test(found[0])
      if (plain && !always && typing(event.target)) return
      event.preventDefault()
      found[1](event)
    }
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [always])
}
