/** Contexts that windows took and have not asked for yet; in memory and sealed as they came, so a lock loses nothing. */
export interface WaitingContexts {
  /** The newest one of a window takes the place of one that waits. */
  keep(window: number, sealed: string): void
  /** A window's own, once. */
  take(window: number): string | null
}

/** None waits. */
export function createWaitingContexts(): WaitingContexts {
  const waiting = new Map<number, string>()
  return {
    keep: (window, sealed) => void waiting.set(window, sealed),
    take(window) {
      const sealed = waiting.get(window) ?? null
      waiting.delete(window)
      return sealed
    }
  }
}
