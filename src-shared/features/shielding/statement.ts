import type { CaseKind, Protection, ShownState } from './case.ts'

/** What a case's standing comes to in one sentence; it never says more than is true. Each has a text (topic `shielding`). */
export const statements = [
  'requested',
  'inForce',
  'shorter',
  'handedOver',
  'notTransferred',
  'refused',
  'running',
  'told',
  'stillRegistered',
  'rejected',
  'withdrawn',
  'ended',
  'joined',
  'expired'
] as const
/** One of these. `running`: nothing is told nationally (Norway). `told`: a disclosure that was approved. */
export type Statement = (typeof statements)[number]

/** How it looks: protected, waiting for somebody, not protected though decided, or over. */
export type Tone = 'good' | 'waiting' | 'alarm' | 'over'

/** The sentence, how it looks, and whether a leader's confirmation is still missing. */
export interface Said {
  readonly statement: Statement
  readonly tone: Tone
  readonly unconfirmed: boolean
}

const ofProtection: Readonly<Record<Protection, readonly [Statement, Tone]>> = {
  inForce: ['inForce', 'good'],
  shorter: ['shorter', 'alarm'],
  handedOver: ['handedOver', 'waiting'],
  notTransferred: ['notTransferred', 'alarm'],
  refused: ['refused', 'alarm'],
  stillRegistered: ['stillRegistered', 'alarm'],
  notNeeded: ['running', 'good']
}

/** What to say of a case. */
export function statementOf(of: {
  readonly kind: CaseKind
  readonly state: ShownState
  readonly protection: Protection
}): Said {
  const { kind, state, protection } = of
  if (state === 'requested') return { statement: 'requested', tone: 'waiting', unconfirmed: false }
  if (state === 'provisional' || state === 'approved') {
    if (kind === 'disclosure') return { statement: 'told', tone: 'over', unconfirmed: false }
    const [statement, tone] = ofProtection[protection]
    return { statement, tone, unconfirmed: state === 'provisional' }
  }
  if (protection === 'stillRegistered') return { statement: 'stillRegistered', tone: 'alarm', unconfirmed: false }
  return { statement: state, tone: 'over', unconfirmed: false }
}
