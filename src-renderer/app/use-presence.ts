import { useEffect } from 'react'
import { call } from '../api/bridge.ts'

const pause = 60_000

/** Tells main that somebody is there, as reading and scrolling ask it nothing; at most once a minute. */
export function usePresence(): void {
  useEffect(() => {
    let told = performance.now()
    const tell = (): void => {
      if (performance.now() - told < pause) return
      told = performance.now()
      void call('register.touch', {}).catch(() => {})
    }
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
    for (const sign of signs) window.addEventListener(sign, tell, { passive: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell)
    }
  }, [])
}
