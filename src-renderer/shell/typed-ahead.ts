import { type RefObject, useEffect, useRef } from 'react'

/** What was typed so far, after one more key; the same where the key writes nothing. */
function withKey(text: string, key: string): string {
  if (key === 'Backspace') return text.slice(0, -1)
  return [...key].length === 1 ? text + key : text
}

/**
 * The palette takes some frames to open, more on a slow machine. What is typed meanwhile belongs to its field: without
 * this it would go to whatever had the focus before, which may be a field of a record or a button.
 */
export function useTypedAhead(
  opened: boolean,
  field: RefObject<HTMLInputElement | null>,
  write: (change: (before: string) => string) => void
): void {
  const current = useRef(write)
  current.current = write
  useEffect(() => {
    if (!opened) return
    const listener = (event: KeyboardEvent): void => {
      if (field.current !== null && document.activeElement === field.current) return
      const { key } = event
      // AltGr writes (@, €) and reports itself as Ctrl and Alt on Windows.
      const commanding = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')
      const ours = key === 'Enter' || key === 'Backspace' || [...key].length === 1
      if (commanding || !ours) return
      event.preventDefault()
      event.stopPropagation()
      current.current((before) => withKey(before, key))
    }
    document.addEventListener('keydown', listener, true)
    return () => document.removeEventListener('keydown', listener, true)
  }, [opened, field])
}
