/** Kept columns of a record: header -> text. A header is whatever somebody wrote above a column, `__proto__` too. */
type Kept = Readonly<Record<string, string>>

/** The text kept under a header; undefined where there is none, also for what every object has (`constructor`). */
export function keptText(kept: Kept, header: string): string | undefined {
  return Object.hasOwn(kept, header) ? kept[header] : undefined
}

/** Keeps a text under a header. Assigning would lose the one under `__proto__`, which is no property like others. */
export function keepText(kept: Record<string, string>, header: string, text: string): void {
  if (header !== '__proto__') kept[header] = text
  else Object.defineProperty(kept, header, { value: text, enumerable: true, configurable: true, writable: true })
}

/** A header as the name of an object's property: one name no object can have (parsers drop it), all others it can. */
export function headerName(header: string): string {
  return header === '__proto__' ? '(__proto__)' : header
}
