import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { today } from '../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../src-shared/kernel/language.ts'
import { useRegister } from './session.tsx'

const betweenLooks = 10_000

/** The civil date in the register's zone; whoever uses it is drawn anew when the day is over. */
export function useToday(): string {
  const zone = zoneOf[useRegister().municipality.country]
  return useSyncExternalStore(lookAgain, () => today(zone, new Date()))
}

/** Looks every so often and whenever somebody comes back to the window: no timer runs while the computer sleeps. */
function lookAgain(look: () => void): () => void {
  const timer = setInterval(look, betweenLooks)
  document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('focus', look)
  }
}

/** Reads everything again when the day is over: what is due and how old things are comes with the day, not with a change. */
export function useNewDay(): void {
  const client = useQueryClient()
  const day = useToday()
  const read = useRef(day)
  useEffect(() => {
    if (read.current === day) return
    read.current = day
    void client.invalidateQueries()
  }, [client, day])
}
