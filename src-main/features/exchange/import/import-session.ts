import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import type { GridWindow, ImportPlan, SheetPlan } from '../../../../src-shared/features/exchange/import.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { newId } from '../../../platform/ids.ts'
import { type OwnSheet, recogniseOwnSheet } from '../export/own-sheet.ts'
import { withCardsAsTable } from '../understanding/cards.ts'
import { chooseSheets } from '../understanding/choose-sheets.ts'
import { planSheet, withTarget } from '../understanding/plan-sheet.ts'
import type { Collected } from './collect-rows.ts'
import type { ErrorSheet } from './error-sheet.ts'
import type { Applied, SheetChange } from './import-jobs-refs.ts'
import type { PlannedImport } from './import-plan.ts'
import type { TakenFile } from './intake.ts'
import type { IssueLog } from './issue-log.ts'
import { type GivenMapping, rememberedMapping, withGivenMapping } from './mapping-memory.ts'
import { maskedCell, personalLooks } from './masked-cell.ts'
import type { NamedPeople } from './named-people.ts'
import { ownPlan } from './own-rows.ts'

/** A sheet of a session. */
export interface SessionSheet {
  readonly grid: SheetGrid
  /** Set for a sheet of our own export that nobody has planned otherwise. */
  own: OwnSheet | null
  plan: SheetPlan
}

/** A file of a session. */
export interface SessionFile {
  taken: TakenFile
  entity: EntityName
  sheets: SessionSheet[]
}

/** What a person decided in the preview. */
export interface SessionDecisions {
  matches: Map<string, string | null>
  /** `file|sheet|column` (names, the column's letter) -> why its personal numbers are kept. */
  secrets: Map<string, string>
  recreate: boolean
  /** The activities of the sheets are templates. */
  templates: boolean
  /** The sheets are KITOS' own, and so the master of the fields that were chosen. */
  kitos: boolean
}

/** An import from its files to its end; lives in one worker and writes nothing before it is applied. */
export class ImportSession {
  readonly id: string
  readonly language: Language
  readonly files: SessionFile[] = []
  readonly decisions: SessionDecisions = {
    matches: new Map(),
    secrets: new Map(),
    recreate: false,
    templates: false,
    kitos: false
  }
  /** What its rows say, once read. */
  read: Collected | null = null
  /** What it would do, once worked out, and what reading the rows had to say. */
  planned: PlannedImport | null = null
  rowIssues: IssueLog | null = null
  /** What it did, once applied. */
  applied: Applied | null = null
  /** Whom its staff list names, once applied. */
  named: NamedPeople | null = null
  /** The rows that failed; kept when everything else has gone. */
  errorSheets: readonly ErrorSheet[] | null = null
  private readonly given: GivenMapping | undefined
  private readonly ids = new Map<string, string>()

  constructor(id: string, language: Language, given: GivenMapping | undefined) {
    this.id = id
    this.language = language
    this.given = given
  }

  /** Plans a file that was read, or read anew in place of `at`. */
  addFile(taken: TakenFile, entity: EntityName, context: JobContext, at = this.files.length): void {
    this.files[at] = { taken, entity, sheets: this.planSheets(taken, entity, context) }
    this.planned = null
  }

  /** Keeps the result and lets go of the rows: after an import nobody looks at them again. */
  finish(applied: Applied, errors: readonly ErrorSheet[], named: NamedPeople | null): void {
    this.applied = applied
    this.named = named
    this.errorSheets = errors
    this.planned = null
    this.read = null
    this.rowIssues = null
    for (const file of this.files)
      file.sheets = file.sheets.map((sheet) => ({ ...sheet, grid: { ...sheet.grid, rows: [] } }))
    for (const { taken } of this.files) taken.sheets.length = 0
    this.ids.clear()
  }

  /** The same id for the same key as long as the session lives. */
  newId(key: string): string {
    const id = this.ids.get(key) ?? newId()
    this.ids.set(key, id)
    return id
  }

  plan(): ImportPlan {
    return {
      sessionId: this.id,
      files: this.files.map(({ taken, entity, sheets }) => ({
        file: taken.file,
        path: taken.path,
        error: taken.failure,
        format: taken.meta?.format ?? null,
        encoding: taken.meta?.encoding ?? null,
        delimiter: taken.meta?.delimiter ?? null,
        notes: taken.meta?.notes ?? [],
        entity,
        sheets: sheets.map((sheet) => sheet.plan)
      }))
    }
  }

  /** Changes what was found out about a sheet or its file. (Encoding and delimiter: the file is read anew instead.) */
  configure(file: number, index: number, change: SheetChange, context: JobContext): void {
    const inFile = this.fileAt(file)
    const sheet = this.sheetAt(file, index)
    this.planned = null
    if (change.kind === 'entity') this.addFile(inFile.taken, change.entity, context, file)
    else if (change.kind === 'headerRows') {
      sheet.own = null
      sheet.plan = { ...this.planOne(sheet.grid, inFile.entity, context, change.rows), included: true }
    } else if (change.kind === 'column') {
      sheet.own = null
      sheet.plan = withTarget(sheet.plan, change.index, change.target)
    } else if (change.kind === 'include') sheet.plan = { ...sheet.plan, included: change.included }
    else if (change.kind === 'hiddenRows') sheet.plan = { ...sheet.plan, takeHiddenRows: change.take }
    else if (change.kind === 'sectionField') sheet.plan = { ...sheet.plan, sectionField: change.field }
  }

  /** Rows of a sheet as they look, but for the personal numbers in them. */
  grid(file: number, index: number, from: number, count: number): GridWindow {
    const { grid, plan } = this.sheetAt(file, index)
    const look = personalLooks(plan)
    return {
      firstRow: from,
      rows: grid.rows.slice(from, from + count).map((cells) => cells.map((cell, i) => maskedCell(cell, look.get(i)))),
      hiddenRows: grid.hiddenRows.filter((row) => row >= from && row < from + count),
      hiddenColumns: grid.hiddenColumns
    }
  }

  fileAt(file: number): SessionFile {
    const found = this.files[file]
    if (!found) throw new AppError('request.invalid', { at: 'file' })
    return found
  }

  private sheetAt(file: number, index: number): SessionSheet {
    const found = this.fileAt(file).sheets[index]
    if (!found) throw new AppError('request.invalid', { at: 'sheet' })
    return found
  }

  private planSheets(taken: TakenFile, entity: EntityName, context: JobContext): SessionSheet[] {
    const owns = taken.sheets.map(recogniseOwnSheet)
    const ours = owns.some((own) => own !== null)
    const grids = ours ? taken.sheets : withCardsAsTable(taken.sheets, entity, context.register.country)
    const sheets = grids.flatMap((grid, index): SessionSheet[] => {
      context.throwIfCancelled()
      context.progress('understand', index, grids.length)
      const own = ours ? owns[index] : null
      if (own === 'helper') return []
      if (own) return [{ grid, own, plan: ownPlan(grid, own) }]
      return [{ grid, own: null, plan: this.planOne(grid, entity, context) }]
    })
    if (ours) return sheets
    const chosen = chooseSheets(
      sheets.map((sheet) => sheet.plan),
      catalogue[entity]
    )
    return sheets.map((sheet, index) => ({ ...sheet, plan: chosen[index] ?? sheet.plan }))
  }

  private planOne(
    grid: SheetGrid,
    entity: EntityName,
    { db, register }: JobContext,
    headerRows?: readonly number[]
  ): SheetPlan {
    const plan = planSheet(grid, entity, {
      country: register.country,
      remembered: rememberedMapping(db, entity),
      ...(headerRows ? { headerRows } : {})
    })
    return this.given ? withGivenMapping(plan, entity, this.given) : plan
  }
}
