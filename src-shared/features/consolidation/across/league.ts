/** What municipalities are compared by, each a share. Codes go into files. */
export const measureKeys = [
  'systems',
  'activities',
  'agreements',
  'legalBasis',
  'erasure',
  'inForce',
  'riskAssessed',
  'readiness'
] as const
/** One of {@link measureKeys}. */
export type MeasureKey = (typeof measureKeys)[number]

/** So many of so many; of none, nothing can be said. */
export interface Share {
  readonly part: number
  readonly whole: number
}

/** 0 to 1; null where there is nothing to be a share of, or it was not sent. */
export function shareOf(share: Share | null): number | null {
  return share === null || share.whole === 0 ? null : share.part / share.whole
}

/** A line of the league table. Of an anonymous one nothing but number and band is known. */
export interface LeagueRow {
  /** Of the same share, the same. */
  readonly rank: number
  readonly number: number
  /** 0 to 1: exact, or the beginning of a band of five percent. */
  readonly share: number
  /** Whose it is; null in an anonymous table. */
  readonly of: {
    readonly package: number
    readonly name: string
    readonly exportedAt: string
    readonly said: Share
  } | null
}

/** Municipalities by one measure. */
export interface League {
  readonly measure: MeasureKey
  readonly anonymous: boolean
  /** Empty in an anonymous table of fewer than {@link leastAnonymous}. */
  readonly rows: readonly LeagueRow[]
  /** Of how many nothing can be said: not sent, or nothing to be counted. */
  readonly unsaid: number
  /** There are too few to be told without telling whose it is. */
  readonly tooFew: boolean
}

/** With fewer than this, an anonymous table says more than it hides: as for shieldings, below five nothing is told. */
export const leastAnonymous = 5

/** Bands of five percent; only who has all stands in the last. */
const bands = 20

/** The beginning of the band that a share lies in. */
export function bandOf(share: number): number {
  return Math.floor(share * bands + 1e-9) / bands
}

/** What a league table is made from. */
export interface Competitor {
  readonly package: number
  readonly name: string
  readonly exportedAt: string
  readonly said: Share | null
  /** What stands for it in anonymous tables of this measure. */
  readonly number: number
}

/**
 * The league table, the best first. An anonymous one has bands instead of shares and within a band the order of the
 * numbers, which says nothing: neither a count nor a day nor a place in the order leads back to a municipality.
 */
export function leagueOf(measure: MeasureKey, all: readonly Competitor[], anonymous: boolean): League {
  const said = all.flatMap((one) => {
    const exact = shareOf(one.said)
    return exact === null || one.said === null
      ? []
      : [{ ...one, said: one.said, share: anonymous ? bandOf(exact) : exact }]
  })
  const tooFew = anonymous && said.length < leastAnonymous
  const ordered = said.toSorted((a, b) => b.share - a.share || a.number - b.number)
  const rows = ordered.map((one): LeagueRow => {
    const { share, number, package: pack, name, exportedAt } = one
    return {
      rank: ordered.findIndex((other) => other.share === share) + 1,
      number,
      share,
      of: anonymous ? null : { package: pack, name, exportedAt, said: one.said }
    }
  })
  return { measure, anonymous, rows: tooFew ? [] : rows, unsaid: all.length - said.length, tooFew }
}
