/** What a municipality has decided of its shieldings. */
export interface ShieldingPolicy {
  /** When a request runs: at once, to be confirmed by a leader (IDSAS' process), or only when a leader has approved it. */
  readonly takesEffect: 'atOnce' | 'afterApproval'
  /** Days of a period that nobody says otherwise of. */
  readonly days: number
  /** Hours in which a leader is to decide; then it goes to the next above too. */
  readonly decideWithinHours: number
  /** Hours in which an acute request is to be filled in. */
  readonly completeWithinHours: number
  /** Longer periods than the rules allow at a time, and what allows them; null: not allowed. */
  readonly longer: { readonly days: number; readonly legalBasis: string } | null
  /** What allows shielding a department; null: not allowed. */
  readonly department: { readonly legalBasis: string } | null
  /** Months after its end in which a case is kept. */
  readonly keepMonths: number
}

/** The most days of one decision (Indenrigs- og Sundhedsministeriet 02-02-2024, domain.md §3.2). */
export const mostDays = 90

/** The most days that the national register takes: an end of two years ahead (CreateBlurring, domain.md §3.1). */
export const mostDaysNationally = 730

/** Until somebody decides otherwise: as the national process is (domain.md §3.1), by the narrowest rules. */
export const defaultShieldingPolicy: ShieldingPolicy = {
  takesEffect: 'atOnce',
  days: mostDays,
  decideWithinHours: 24,
  completeWithinHours: 48,
  longer: null,
  department: null,
  keepMonths: 60
}

/** The most days that one decision may give. */
export function mostDaysOf({ longer }: Pick<ShieldingPolicy, 'longer'>): number {
  return longer === null ? mostDays : Math.min(longer.days, mostDaysNationally)
}
