import { useEffect, useState } from 'react'

/** Whole seconds until an instant (milliseconds), counting down to 0. */
export function useSecondsLeft(until: number): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const look = (): number => Math.max(0, Math.ceil((until - Date.now()) / 1000))
    setLeft(look())
    if (look() === 0) return
    const timer = setInterval(() => {
      setLeft(look())
      if (look() === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [until])
  return left
}
