/** What a file is to the audit. */
export const listKinds = ['subscriptions', 'contacts', 'status'] as const
/** One of {@link listKinds}: the extract of a source, a system's contact list, what CPR says of persons. */
export type ListKind = (typeof listKinds)[number]

/** Whom a number column names; a parent's number is a contact as much as the child's. */
export const contactRoles = ['citizen', 'parent', 'guardian', 'relative', 'landlord', 'employee'] as const
/** One of {@link contactRoles}. */
export type ContactRole = (typeof contactRoles)[number]

/** What a word for a case's state can mean: `dead` counts as ended, and asks for a review where CPR does not say otherwise. */
export const contactStates = ['active', 'closed', 'dead'] as const
/** One of {@link contactStates}. */
export type ContactState = (typeof contactStates)[number]

/** Which columns of a list are read; all others, names and addresses among them, are dropped at the door. */
export interface ListColumns {
  /** 0-based row of the headers; null: the list begins at once. */
  readonly headerRow: number | null
  /** As they stand there; never a value. */
  readonly headers: readonly string[]
  readonly numbers: readonly { readonly column: number; readonly role: ContactRole }[]
  /** Whether the case is open. */
  readonly state: number | null
  /** Last activity or end; of subscriptions, since when. */
  readonly day: number | null
  /** ABON_TYPE (1 set, 3 deleted) or HENTTYP (D subscribed, R deleted). */
  readonly operation: number | null
  /** CPR's number of today for the person. */
  readonly current: number | null
  /** CPR's status code. */
  readonly status: number | null
  /** The customer number or user-system id that the subscription is held under. */
  readonly customer: number | null
  /** The system's own case number, by which its owner finds the case; read only where the owner is to be asked. */
  readonly caseId: number | null
}
