import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import type { IssueCode } from '../../../../src-shared/features/exchange/import.ts'
import type { Entity, EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { titleOf } from '../understanding/row-title.ts'
import type { ReadRow, ReadValue, RefText, RowKind } from '../understanding/types.ts'
import type { IssueLog } from './issue-log.ts'
import { identityKey, matchRules } from './match-rules.ts'
import { MentionBook, type Place } from './mentions.ts'
import { RowFates, type SaidRecord, type SaidValue, SheetLayout } from './said-records.ts'

/** A reference whose id is known, from a sheet of our own export. */
export interface KnownRef extends RefText {
  readonly id?: string
}

/** A row, with the record's id where a sheet of our own export gives it. */
export interface CollectedRow extends ReadRow {
  readonly id?: string | null
}

/** A sheet whose rows are to be collected. */
export interface SheetRows {
  readonly entity: EntityName
  /** 0-based place of the sheet's file and the names of both. */
  readonly file: number
  readonly fileName: string
  readonly sheet: string
  /** Place of the sheet in its file. */
  readonly sheetIndex: number
  readonly headerRow: number
  readonly headerKey: string
  /** Number of rows of the sheet, the ones above the header too. */
  readonly rowCount: number
  /** Where the cells stood, where the table was made of cards. */
  readonly origins: SheetGrid['origins'] | null
  /** Field key -> 0-based column that fills it; `extra.<header>` for kept ones. */
  readonly columns: ReadonlyMap<string, number>
  readonly rows: Iterable<CollectedRow>
}

/** A sheet whose rows were collected. */
export interface CollectedSheet extends Omit<SheetRows, 'rows'> {
  readonly layout: SheetLayout
  readonly fates: RowFates
}

/** Everything the sheets say, before any of it is compared with the register. */
export interface Collected {
  readonly sheets: CollectedSheet[]
  readonly records: SaidRecord[]
  /** The rows' own names, by entity. */
  readonly roots: Map<EntityName, MentionBook>
  /** Names of referred records, by entity. */
  readonly references: Map<EntityName, MentionBook>
  /** Cells with personal numbers, by sheet and column. */
  readonly personal: Map<string, { readonly sheet: number; readonly column: number; header: string; cells: number }>
}

/** Why a row that is no record is skipped; blank rows are only counted. */
const skipped: Partial<Readonly<Record<RowKind, IssueCode>>> = {
  section: 'row.section',
  header: 'row.repeatedHeader',
  footer: 'row.footer',
  hidden: 'row.hidden'
}

const pollEvery = 512

/** Reads all rows of the sheets once. */
export function collectRows(sheets: Iterable<SheetRows>, issues: IssueLog, context: JobContext): Collected {
  const collected: Collected = {
    sheets: [],
    records: [],
    roots: new Map(),
    references: new Map(),
    personal: new Map()
  }
  for (const sheet of sheets) new SheetCollector(sheet, collected, issues, context).take()
  return collected
}

class SheetCollector {
  private readonly sheet: SheetRows
  private readonly collected: Collected
  private readonly issues: IssueLog
  private readonly context: JobContext
  private readonly ordinal: number
  private readonly fates: RowFates
  private readonly entity: Entity
  private readonly layout: SheetLayout
  private readonly idFields: readonly string[]
  private readonly identity: readonly string[] | undefined
  private readonly roots: MentionBook

  constructor(sheet: SheetRows, collected: Collected, issues: IssueLog, context: JobContext) {
    this.sheet = sheet
    this.collected = collected
    this.issues = issues
    this.context = context
    this.ordinal = collected.sheets.length
    this.fates = new RowFates(sheet.rowCount)
    this.entity = catalogue[sheet.entity]
    this.layout = new SheetLayout(sheet.entity)
    const { strong, soft, identity } = matchRules[sheet.entity]
    this.identity = identity
    this.idFields = [...strong, ...soft]
    this.roots = bookOf(collected.roots, sheet.entity)
  }

  take(): void {
    const { rows, ...about } = this.sheet
    this.collected.sheets.push({ ...about, layout: this.layout, fates: this.fates })
    let done = 0
    for (const row of rows) {
      if (done++ % pollEvery === 0) {
        this.context.throwIfCancelled()
        this.context.progress('understand', done, about.rowCount)
      }
      this.takeRow(row)
    }
  }

  private takeRow(row: CollectedRow): void {
    for (const { column, code, value } of row.issues) this.issue(row.row, column ?? -1, code, value)
    if (row.kind !== 'data') {
      const code = skipped[row.kind]
      if (code) this.issue(row.row, -1, code, null)
      this.fates.set(row.row, row.kind, 'skip')
      return
    }
    for (const { column, header } of row.personal) this.personal(column, header)
    const name = titleOf(this.entity, row.values)
    if (name === null) {
      if (!row.issues.some((issue) => issue.code === 'row.noName')) this.issue(row.row, -1, 'row.noName', null)
      this.fates.set(row.row, 'data', 'invalid')
      return
    }
    const at = this.placeOf(row.row, this.entity.title)
    const mention = this.roots.add(name, this.writtenIdentity(row) ?? this.idsOf(row), at, row.id ?? null)
    const { records } = this.collected
    this.fates.set(row.row, 'data', 'create', records.length)
    records.push(this.recordOf(row, mention))
  }

  private recordOf(row: CollectedRow, mention: number): SaidRecord {
    const { layout } = this
    const said: SaidValue[] = new Array(layout.fields.length).fill(undefined)
    for (const key in row.values) {
      const place = layout.placeOf(key)
      const field = layout.fields[place]
      const value = row.values[key]
      if (field && value !== undefined && value !== null) said[place] = this.saidOf(field, value, row.row)
    }
    const { entity, ordinal: sheet } = this
    return { entity: entity.name, sheet, row: row.row, mention, said, extra: row.extra }
  }

  private saidOf(field: Field, value: ReadValue, row: number): SaidValue {
    if (field.kind !== 'ref' && field.kind !== 'refs') return value as FieldValue
    const book = bookOf(this.collected.references, field.entity)
    const at = this.placeOf(row, field.key)
    const add = (ref: KnownRef): number => book.add(ref.text, ref.lookups ?? null, at, ref.id ?? null)
    if (field.kind === 'refs') return (value as readonly KnownRef[]).map(add).filter((mention) => mention >= 0)
    const mention = add(value as KnownRef)
    return mention < 0 ? undefined : mention
  }

  /** Numbers and addresses by which the record may be known. */
  private idsOf(row: CollectedRow): Record<string, string> | null {
    let ids: Record<string, string> | null = null
    for (const key of this.idFields) {
      const value = row.values[key]
      if (typeof value === 'string' && value !== '') ids = { ...(ids ?? {}), [key]: value }
    }
    return ids
  }

  /** Rows that are not told apart by their names are so by what they refer to, as far as that is known yet. */
  private writtenIdentity(row: CollectedRow): Record<string, string> | null {
    if (!this.identity) return null
    const parts = this.identity.map((key) => {
      const value = row.values[key]
      return value !== null && typeof value === 'object' && 'text' in value
        ? [value.text, (value as KnownRef).id]
        : value
    })
    return { [identityKey]: JSON.stringify(parts) }
  }

  private placeOf(row: number, field: string): () => Place {
    return () => ({ sheet: this.ordinal, row, column: this.sheet.columns.get(field) ?? -1 })
  }

  private issue(row: number, column: number, code: IssueCode, value: string | null): void {
    this.issues.add(this.ordinal, row, column, code, value)
  }

  private personal(column: number, header: string): void {
    const key = `${this.ordinal}|${column}`
    const known = this.collected.personal.get(key)
    if (known) known.cells++
    else this.collected.personal.set(key, { sheet: this.ordinal, column, header, cells: 1 })
  }
}

function bookOf(books: Map<EntityName, MentionBook>, entity: EntityName): MentionBook {
  let book = books.get(entity)
  if (!book) {
    book = new MentionBook()
    books.set(entity, book)
  }
  return book
}
