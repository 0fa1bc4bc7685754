/** Where one is in a list of rows, and how many rows a page key passes over. */
interface Position {
  readonly active: number
  readonly total: number
  readonly page: number
}

/** Which row a key leads to, null when it is none that moves. There must be rows. */
export function rowTarget(key: string, { active, total, page }: Position): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: total - 1
  }
  const found = targets[key]
  return found === undefined ? null : Math.max(0, Math.min(total - 1, found))
}
