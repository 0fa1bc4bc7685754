import type { Cell } from '../../../../../src-shared/features/exchange/grid.ts'
import { fold, normaliseName } from '../../../../../src-shared/kernel/fold.ts'
import { cellText, isBlank } from '../cells.ts'

/** A distinct value of a column and how often it stands there. */
export interface DistinctValue {
  readonly text: string
  readonly cell: Cell
  count: number
}

/** What the values of a column are like; taken from some hundred rows spread over the sheet. */
export interface ColumnProfile {
  readonly column: number
  /** Cells with content among those looked at. */
  readonly filled: number
  readonly looked: number
  /** Distinct values, folded, the first spelling of each. */
  readonly values: ReadonlyMap<string, DistinctValue>
  /** Mean length of the texts. */
  readonly meanLength: number
}

/** Rows looked at; enough to see what a column holds, few enough for a hundred columns. */
const sampledRows = 400

/** Rows spread evenly over a table, the first and last among them. */
export function sampleOf<T>(rows: readonly T[], most = sampledRows): readonly T[] {
  if (rows.length <= most) return rows
  const step = (rows.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, i) => rows[Math.round(i * step)] as T)
}

/** The profile of one column. */
export function profileOf(rows: readonly (readonly Cell[])[], column: number): ColumnProfile {
  const values = new Map<string, DistinctValue>()
  let filled = 0
  let length = 0
  for (const row of rows) {
    const cell = row[column]
    if (cell === undefined || cell === null || isBlank(cell)) continue
    filled++
    const text = cellText(cell)
    length += text.length
    const key = fold(text) || text
    const known = values.get(key)
    if (known) known.count++
    else values.set(key, { text, cell, count: 1 })
  }
  return { column, filled, looked: rows.length, values, meanLength: filled === 0 ? 0 : length / filled }
}

/** The share of a column's filled cells for which something holds; judged once per distinct value. */
export function shareOf(profile: ColumnProfile, holds: (value: DistinctValue) => boolean): number {
  if (profile.filled === 0) return 0
  let count = 0
  for (const value of profile.values.values()) if (holds(value)) count += value.count
  return count / profile.filled
}

/** The share of distinct values among the filled cells. */
export function uniqueness(profile: ColumnProfile): number {
  return profile.filled === 0 ? 0 : profile.values.size / profile.filled
}

const companyWords =
  /(?:^|\s)(?:a\/s|aps|as|asa|i\/s|k\/s|p\/s|a\.?m\.?b\.?a\.?|inc\.?|ltd\.?|gmbh|ab|oy|iks|kommune|kmd|microsoft|netcompany|visma|systematic|fujitsu|oracle|sap|tietoevry|evry|dxc|kombit)(?:$|\s|[.,(])/i

/** Whether a text looks like a company: by its form, or one that every municipality knows. */
export function looksLikeCompany(text: string): boolean {
  return companyWords.test(text) || normaliseName(text) !== fold(text)
}

const unitStems =
  /forvaltning|afdeling|avdeling|senter|sekretariat|oppvekst|kultur|fritid|social|sosial|sundhed|helse|omsorg|mestring|velferd|ældre|teknik|teknisk|miljø|byutvikling|byudvikling|eiendom|eigedom|økonomi|personale|jobcenter|borgerservice|beskæftigelse|arbejdsmarked|direktion|kommunaldirektør|rådmann|rådhus|virksomhet|verksemd|digitalisering|kommunikation|kommunikasjon|næring|erhverv|integration|familie|handicap|psykiatri|beredskab|beredskap|department|procurement|compliance|engineering/i
const unitWords =
  /(?<!\p{L})(?:børn|barn|unge|skole|skoler|stab|staben|center|centre|etat|enhed|enhet|eining|område|sektor|hr|it|ikt|løn|plan|vej|park|natur|nav|byråd|bystyre|brann|ledelse|pleje|tandpleje|bibliotek|finance|marketing|sales|operations|services|legal)(?!\p{L})/iu

/** Whether a text looks like a unit of a municipality. */
export function looksLikeUnit(text: string): boolean {
  return text.length <= 80 && !looksLikeCompany(text) && (unitStems.test(text) || unitWords.test(text))
}

const roleWords =
  /leder|chef|sjef|direktør|leiar|konsulent|rådgiver|rådgivar|koordinator|ansvarlig|ansvarleg|rektor|forstander|styrer|manager|head of|medarbejder|administrator/i

/** Whether a text looks like a person or a role: two to four capitalised words, initials, or a word for a post. */
export function looksLikePerson(text: string): boolean {
  if (roleWords.test(text)) return true
  if (looksLikeCompany(text) || text.length > 60) return false
  return /^\p{Lu}[\p{L}.'-]*(?:\s+(?:(?:van|von|de|af|av)\s+)?\p{Lu}[\p{L}.'-]*){1,3}$/u.test(text)
}
