/** One figure of the bench. */
export interface Result {
  readonly name: string
  readonly value: number
  readonly unit: 'ratio' | 'ms'
  readonly goal: number
  readonly better: 'lower' | 'higher'
  readonly ok: boolean
  /** Absolute figures and where they come from. */
  readonly detail: Readonly<Record<string, unknown>>
}

/** Figures that are measured together. */
export interface Case {
  /** The names it yields; `--only` picks cases by them. */
  readonly names: readonly string[]
  run(folder: string): Promise<Result[]>
}

/** A result with its goal judged; figures are rounded as they are printed. */
export function result(
  name: string,
  value: number,
  goal: number,
  detail: Readonly<Record<string, unknown>>,
  options: { unit?: 'ratio' | 'ms'; better?: 'lower' | 'higher' } = {}
): Result {
  const better = options.better ?? 'lower'
  const rounded = Math.round(value * 1000) / 1000
  return {
    name,
    value: rounded,
    unit: options.unit ?? 'ratio',
    goal,
    better,
    ok: better === 'lower' ? rounded <= goal : rounded >= goal,
    detail
  }
}

/** The value below which a share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** Rounds milliseconds for printing. */
export function ms(value: number): number {
  return Math.round(value * 10) / 10
}
