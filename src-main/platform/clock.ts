/** Where the program gets the time from; tests give one that stands still. */
export interface Clock {
  /** The present instant. */
  now(): Date
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() }

/** The present instant as the register stores it: UTC ISO 8601 with milliseconds. */
export function instant(clock: Clock): string {
  return clock.now().toISOString()
}

/** The civil date (`YYYY-MM-DD`) that the instant has in an IANA zone; the zone is the register's, never the machine's. */
export function civilDate(clock: Clock, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return parts.format(clock.now())
}
