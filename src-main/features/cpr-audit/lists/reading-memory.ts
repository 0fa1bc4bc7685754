import type { ContactState, ListColumns, ListKind } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Database } from '../../../db/open.ts'
import { columnKeys, headerKey } from '../../exchange/understanding/header/header-key.ts'
import { wordKey } from './contact-states.ts'

/** Who said something, and when (UTC instant). */
export interface Sayer {
  readonly userId: string
  readonly at: string
}

const single = ['state', 'day', 'operation', 'current', 'status', 'customer', 'caseId'] as const

/** Columns by their headers' keys: the next list may have them in another order. */
type ByHeader = Readonly<Record<(typeof single)[number], string | null>> & {
  readonly numbers: readonly { readonly key: string; readonly role: ListColumns['numbers'][number]['role'] }[]
}

const masked = (headers: readonly string[]): readonly string[] => headers.map((header) => maskPersonalNumbers(header))

/** The columns that somebody chose for such a header before; null where nobody did, or one of their numbers is gone. */
export function rememberedColumns(db: Database, kind: ListKind, found: ListColumns): ListColumns | null {
  const key = headerKey(masked(found.headers))
  if (key === '') return null
  const said = db
    .prepare<[string, string], string>('SELECT columns FROM cpr_audit_columns WHERE kind = ? AND header_key = ?')
    .pluck()
    .get(kind, key)
  if (said === undefined) return null
  const keys = columnKeys(masked(found.headers))
  const { numbers, ...by } = JSON.parse(said) as ByHeader
  const places = numbers.map(({ key: of, role }) => ({ column: keys.indexOf(of), role }))
  if (places.some(({ column }) => column < 0)) return null
  const at = (of: string | null): number | null => (of === null || !keys.includes(of) ? null : keys.indexOf(of))
  const others = Object.fromEntries(single.map((name) => [name, at(by[name])])) as Pick<
    ListColumns,
    (typeof single)[number]
  >
  return { ...found, ...others, numbers: places }
}

/** Keeps which columns somebody chose, for the next list with such a header; null forgets them. Inside a transaction. */
export function rememberColumns(
  db: Database,
  kind: ListKind,
  { headers, columns }: { readonly headers: readonly string[]; readonly columns: ListColumns | null },
  { userId, at }: Sayer
): void {
  const key = headerKey(masked(headers))
  if (key === '') return
  db.prepare('DELETE FROM cpr_audit_columns WHERE kind = ? AND header_key = ?').run(kind, key)
  if (columns === null) return
  const keys = columnKeys(masked(headers))
  const keyAt = (place: number | null): string | null => (place === null ? null : (keys[place] ?? null))
  const byHeader = {
    ...Object.fromEntries(single.map((name) => [name, keyAt(columns[name])])),
    numbers: columns.numbers.flatMap(({ column, role }) => (keys[column] ? [{ key: keys[column], role }] : []))
  }
  db.prepare('INSERT INTO cpr_audit_columns VALUES (?, ?, ?, ?, ?)').run(
    kind,
    key,
    JSON.stringify(byHeader),
    userId,
    at
  )
}

/** What is said of words; null: nobody says anything any more. */
export type Words = Readonly<Record<string, ContactState | null>>

/** What a system's own words for a case's state mean, by `wordKey`: as somebody said before, or says now. */
export function wordsOf(db: Database, systemId: string | null, now: Words): ReadonlyMap<string, ContactState> {
  const said = db
    .prepare<[string | null], readonly [string, ContactState]>(
      'SELECT word, state FROM cpr_audit_word WHERE system_id = ?'
    )
    .raw()
    .all(systemId)
  const all = new Map<string, ContactState | null>(said)
  for (const [word, state] of Object.entries(now)) all.set(wordKey(word), state)
  return new Map([...all].flatMap(([word, state]) => (state === null ? [] : [[word, state]])))
}

/** Keeps what somebody says of a system's words. Inside a transaction. */
export function rememberWords(db: Database, systemId: string, words: Words, { userId, at }: Sayer): void {
  for (const [word, state] of Object.entries(words)) {
    db.prepare('DELETE FROM cpr_audit_word WHERE system_id = ? AND word = ?').run(systemId, wordKey(word))
    if (state !== null)
      db.prepare('INSERT INTO cpr_audit_word VALUES (?, ?, ?, ?, ?)').run(systemId, wordKey(word), state, userId, at)
  }
}
