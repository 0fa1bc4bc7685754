import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { Section } from '../../../src-shared/kernel/field.ts'

/** The id of a section's element on the page. */
export function sectionId(key: string): string {
  return `section-${key}`
}

const reach = 80

/** Which section one is reading, and how to go to another. */
export function useSectionInView(
  body: RefObject<HTMLElement | null>,
  sections: readonly Section[]
): readonly [current: string, goTo: (key: string) => void] {
  const first = sections[0]?.key ?? ''
  const [current, setCurrent] = useState(first)
  const keys = sections.map((section) => section.key).join(' ')

  useEffect(() => {
    const element = body.current
    if (!element) return
    const look = (): void => {
      const top = element.getBoundingClientRect().top + reach
      const atEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 2 && element.scrollTop > 0
      const passed = keys
        .split(' ')
        .filter((key) => (document.getElementById(sectionId(key))?.getBoundingClientRect().top ?? Infinity) <= top)
      // At the very end the last sections may be too short to reach the top.
      setCurrent((now) => (atEnd && now !== first ? now : (passed.at(-1) ?? first)))
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [body, keys, first])

  const goTo = useCallback((key: string) => {
    document.getElementById(sectionId(key))?.scrollIntoView({ block: 'start' })
    setCurrent(key)
  }, [])
  return [current, goTo]
}
