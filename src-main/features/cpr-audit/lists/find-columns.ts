import type { ContactRole, ListColumns, ListKind } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import { findDate } from '../../exchange/understanding/values/date-text.ts'
import { readNumber } from '../numbers/number-code.ts'
import { isBroadFilter } from './broad-filter.ts'
import { contactState } from './contact-states.ts'
import { mostNumbers } from './list-row.ts'

/** So many rows tell what a list's columns are. */
export const sampleRows = 300
/** The headers stand in one of the first rows, as in import. */
const latestHeader = 40

const named = {
  number: /\b(cpr|pnr|pnrgaeld|personnummer|personnr|person nummer|foedselsnummer|cprnr|cpr nr|civilregister)/,
  otherNumber: /\b(p nr|p nummer|produktionsenhed|telefon|tlf|mobil|sagsnr|sagsnummer|sags nr|journal|konto|ean|cvr)\b/,
  state: /\b(status|tilstand|sagsstatus|sagstilstand|aktiv|active|state|forloebsstatus|stilling)\b/,
  operation: /^(abon type|abontype|abonnementstype|henttyp|hent type|hentetype)\b/,
  current: /\b(pnrgaeld|gaeldende (cpr|pnr|personnummer)|nyt (cpr|pnr|personnummer)|nuvaerende (cpr|pnr))/,
  caseId:
    /\b(sags? ?(nr|nummer|id)|sak(s)?(nr|nummer|id)?|journal ?(nr|nummer)|forloebs ?(nr|id)|borger ?id|case ?(no|id|number)|klient ?(nr|id))\b/,
  customer: /\b(kunde ?(nr|nummer)|kundenr|customer|user ?system\w*|brugersystem\w*|abonnent ?(nr|id))\b/,
  born: /\b(foedt|foedsel|foedselsdato|foedselsdag|birth|born)/,
  ended: /\b(luk\w*|afslut\w*|avslut\w*|ophoer\w*|opphoer\w*|slut\w*|end\w*|udmeldt|utmeldt|udskrevet|til dato)\b/,
  latest: /\b(sidst\w*|sist\w*|senest\w*|aktivitet|activity|kontakt|last|besoeg)\b/
} as const

const roles: readonly (readonly [RegExp, ContactRole])[] = [
  [/\b(foraeld\w*|foreld\w*|mor|mors|far|fars|moder|fader|parent|mother|father)\b/, 'parent'],
  [/\b(vaerge\w*|verge\w*|guardian)\b/, 'guardian'],
  [/\b(paaroerende|pargende|relative|aegtefaelle\w*|ektefelle\w*|samlever\w*|partner\w*|spouse)\b/, 'relative'],
  [/\b(udlejer\w*|utleier\w*|landlord|ejer\w*)\b/, 'landlord'],
  [/\b(medarbejder\w*|ansat\w*|ansatt\w*|employee|sagsbehandler\w*|behandler\w*)\b/, 'employee']
]

interface Column {
  readonly index: number
  readonly header: string
  /** What stands in it, blanks left out. */
  readonly values: readonly string[]
  /** Shares of the values, 0 to 1. */
  readonly numbers: number
}

/**
 * Finds in a list's first rows where its numbers, the case's state and its day stand. Null where no column holds
 * personal numbers: it is another file than one thinks.
 */
export function findColumns(rows: readonly (readonly string[])[], kind: ListKind): ListColumns | null {
  const firstData = firstDataRow(rows, kind)
  if (firstData === null) return null
  const headerRow = headerAbove(rows, firstData)
  const headers = headerRow === null ? [] : (rows[headerRow] ?? []).map((header) => header.trim())
  const columns = columnsOf(rows.slice(firstData), headers, kind)
  const numbers = numberColumns(columns, kind)
  if (numbers.length === 0) return null
  const taken = new Set(numbers.map(({ column }) => column))
  const others = columns.filter(({ index }) => !taken.has(index))
  const current = others.find(({ header, numbers: share }) => named.current.test(header) && share > 0) ?? null
  const operation = kind === 'subscriptions' ? others.find(({ header }) => named.operation.test(header)) : undefined
  const told = kind === 'status' ? undefined : stateColumn(others)
  const status = kind === 'status' ? others.find(({ header }) => named.state.test(header)) : undefined
  return {
    headerRow,
    headers,
    numbers,
    state: told?.index ?? null,
    day: dayColumn(others)?.index ?? null,
    operation: operation?.index ?? null,
    current: current?.index ?? null,
    status: status?.index ?? null,
    customer:
      (kind === 'subscriptions' ? others.find(({ header }) => named.customer.test(header)) : undefined)?.index ?? null,
    caseId: (kind === 'contacts' ? others.find(({ header }) => named.caseId.test(header)) : undefined)?.index ?? null
  }
}

/** The first row with a number; in an extract of nothing but broad filters, the one below the header that names them. */
function firstDataRow(rows: readonly (readonly string[])[], kind: ListKind): number | null {
  const first = rows.findIndex((row) => row.some((cell) => readNumber(cell) >= 0))
  if (first >= 0 || kind !== 'subscriptions') return first < 0 ? null : first
  const header = rows.findIndex((row) => row.some((cell) => named.number.test(fold(cell))))
  return header < 0 ? null : header + 1
}

/** The nearest row above the data that has words in it; a title that stands alone over a wide list is none. */
function headerAbove(rows: readonly (readonly string[])[], firstData: number): number | null {
  for (let at = firstData - 1; at >= 0 && firstData - at <= latestHeader; at--) {
    const words = (rows[at] ?? []).filter((cell) => /\p{L}/u.test(cell))
    if (words.length > 0) return at
  }
  return null
}

function columnsOf(data: readonly (readonly string[])[], headers: readonly string[], kind: ListKind): Column[] {
  const sample = data.slice(0, sampleRows)
  const width = Math.max(headers.length, ...sample.map((row) => row.length))
  return Array.from({ length: width }, (_, index) => {
    const values = sample.map((row) => row[index]?.trim() ?? '').filter((value) => value !== '')
    const header = fold(headers[index] ?? '')
    // Where a header says that numbers stand there, a broad filter stands in place of one.
    const counts = (value: string): boolean =>
      readNumber(value) >= 0 || (kind === 'subscriptions' && named.number.test(header) && isBroadFilter(value))
    return { index, header, values, numbers: values.filter(counts).length / Math.max(1, values.length) }
  })
}

/** By what stands in them; a header that says so is content with less, one that says otherwise counts as none. */
function numberColumns(columns: readonly Column[], kind: ListKind): ListColumns['numbers'] {
  const likely = columns.filter(({ header, numbers, values }) => {
    if (values.length === 0 || numbers === 0) return false
    if (named.current.test(header)) return kind !== 'status' || !columns.some((other) => isPlain(other))
    if (named.number.test(header)) return numbers >= 0.2
    return numbers >= (named.otherNumber.test(header) ? 2 : 0.6)
  })
  const found = likely.map(({ index, header }) => ({
    column: index,
    role: roles.find(([pattern]) => pattern.test(header))?.[1] ?? ('citizen' as const)
  }))
  // An extract has one number a row; what stands beside it is about the same person.
  return kind === 'contacts' ? found.slice(0, mostNumbers) : found.slice(0, 1)
}

const isPlain = ({ header, numbers }: Column): boolean => numbers >= 0.6 && !named.current.test(header)

function stateColumn(columns: readonly Column[]): Column | undefined {
  const known = (column: Column): number =>
    column.values.filter((value) => contactState(value) !== null).length / Math.max(1, column.values.length)
  const byName = columns.filter(({ header }) => named.state.test(header)).sort((a, b) => known(b) - known(a))
  if (byName[0] && known(byName[0]) > 0) return byName[0]
  return columns.find(
    (column) => column.values.some((value) => /\p{L}/u.test(value)) && column.values.length > 0 && known(column) >= 0.8
  )
}

/** The day that tells most of a need: of its end, of what happened last, any other but the birth. */
function dayColumn(columns: readonly Column[]): Column | undefined {
  const days = columns.filter(
    ({ header, values }) =>
      !named.born.test(header) &&
      values.length > 0 &&
      values.filter((value) => findDate(value).kind === 'date').length >= values.length * 0.6
  )
  return (
    days.find(({ header }) => named.ended.test(header)) ??
    days.find(({ header }) => named.latest.test(header)) ??
    days[0]
  )
}
