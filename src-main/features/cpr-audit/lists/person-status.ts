import { fold } from '../../../../src-shared/kernel/fold.ts'

/** CPR's statuses with a need that has normally lapsed, or a number that is none any more (domain.md §1.3, §1.4). */
export const statuses = { voided: 30, doubled: 50, renumbered: 60, disappeared: 70, emigrated: 80, dead: 90 } as const

const words: readonly (readonly [RegExp, number])[] = [
  [/^(afdoed|avdoed|doed|dead|deceased)/, statuses.dead],
  [/^(udrejst|utreist|udvandret|utvandret|emigrat)/, statuses.emigrated],
  [/^(forsvundet|forsvunnet|disappeared)/, statuses.disappeared],
  [/^(skiftet|aendret|endret|nyt nummer|changed|aendring)/, statuses.renumbered],
  [/^(slettet|dobbelt|doubled|deleted)/, statuses.doubled],
  [/^(annulleret|annullert|cancelled|void)/, statuses.voided],
  [/^(aktiv|active|bopael|bosat|i live)/, 1]
]

/** CPR's status code that a cell tells, as a number or in words; 0 where it tells none. */
export function personStatus(text: string): number {
  const digits = /^\s*(\d{1,2})(?!\d)/.exec(text)?.[1]
  if (digits !== undefined) return Number(digits)
  const folded = fold(text)
  return words.find(([pattern]) => pattern.test(folded))?.[1] ?? 0
}

/** Whether such a status asks for a review: 30, 50, 60, 70, 80, 90. */
export function asksForReview(status: number): boolean {
  return status >= 30 && status % 10 === 0
}
