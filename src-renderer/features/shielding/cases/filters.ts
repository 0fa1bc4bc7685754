import type { CasesAsked } from './use-cases.ts'

/** The ways in which cases are looked at, in the order of the buttons. */
export const filterNames = ['all', 'decide', 'alarm', 'open', 'over'] as const
/** One of them. */
export type FilterName = (typeof filterNames)[number]

/** What each asks for. */
export const filters: Readonly<Record<FilterName, Pick<CasesAsked, 'states' | 'protections' | 'waiting'>>> = {
  all: {},
  decide: { waiting: 'decision' },
  alarm: { protections: ['notTransferred', 'refused', 'shorter', 'stillRegistered'] },
  open: { states: ['requested', 'provisional', 'approved'] },
  over: { states: ['rejected', 'withdrawn', 'ended', 'joined', 'expired'] }
}
