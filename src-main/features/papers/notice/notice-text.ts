/** The parts of a notice that the register fills (GDPR art. 13 and 14). */
export type NoticePart =
  | 'controller'
  | 'joint'
  | 'dpo'
  | 'purpose'
  | 'legalBasis'
  | 'data'
  | 'sources'
  | 'recipients'
  | 'transfers'
  | 'erasure'
  | 'automated'

/** What a notice says in a language; `{{…}}` is filled in. */
export interface NoticeWords {
  readonly 'save.title': string
  readonly title: string
  readonly intro: string
  readonly missing: string
  readonly headings: Readonly<Record<NoticePart | 'duty' | 'rights' | 'consent' | 'complaint', string>>
  readonly contact: { readonly id: string; readonly email: string; readonly phone: string }
  readonly contactPoint: string
  readonly about: string
  readonly noTransfers: string
  readonly countries: string
  readonly erasedAfter: string
  readonly archive: string
  readonly automated: { readonly yes: string; readonly no: string }
  readonly duty: string
  readonly rights: Readonly<Record<'access' | 'rectify' | 'erase' | 'restrict' | 'object' | 'move', string>>
  readonly consent: string
  readonly complaint: Readonly<Record<'DK' | 'NO', string>>
}
