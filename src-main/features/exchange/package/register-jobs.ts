import type { PackageOutline, PackageRows } from '../../../../src-shared/features/exchange/package-contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { entityTable } from '../export/entity-sheet.ts'
import type { RegisterReading } from '../export/register-source.ts'
import type { Shown } from '../export/visible-value.ts'
import { figureLabel } from './chosen-figures.ts'
import { figureSheet } from './figure-sheet.ts'
import { outlineJob, packedRowsJob, savePackageJob, type ToSend } from './package-refs.ts'
import { registerSources } from './register-sources.ts'
import { sourceOf, writePackage } from './write-package.ts'

const pollEvery = 500

function readingOf({ db, register }: JobContext): RegisterReading {
  return { db, municipalityId: register.municipalityId, country: register.country }
}

/** A reader's transaction: what others write meanwhile is not seen, and holds nobody up. */
async function withOneState<T>({ db }: JobContext, work: () => T | Promise<T>): Promise<T> {
  db.exec('BEGIN')
  try {
    return await work()
  } finally {
    db.exec('COMMIT')
  }
}

function requireSupplier({ profile, scope }: ToSend): void {
  if (profile === 'supplier' && scope.supplier === null) throw new AppError('package.noSupplier')
}

function outline(input: ToSend, context: JobContext): Promise<PackageOutline> {
  requireSupplier(input)
  return withOneState(context, () => {
    const sheets = registerSources(readingOf(context), input).map(({ name, fields, records }) => {
      let rows = 0
      for (const _ of records()) if (++rows % pollEvery === 0) context.throwIfCancelled()
      return { sheet: name, rows, columns: fields.map(({ key }) => key) }
    })
    const { figures } = input
    return { sheets: figures ? [...sheets, { sheet: 'figures', rows: figures.length, columns: [] }] : sheets }
  })
}

type RowsInput = Parameters<NonNullable<typeof packedRowsJob.types>>[0]

function packedRows(input: RowsInput, context: JobContext): Promise<PackageRows> {
  requireSupplier(input)
  return withOneState(context, () => {
    const { sheet, offset, limit } = input
    const table = sheet === 'figures' ? figuresTable(input) : recordsTable(input, context)
    if (!table) return { headers: [], rows: [] }
    // Keys and ids are hidden in the workbook.
    const shown = table.columns.flatMap(({ hidden }, at) => (hidden ? [] : [at]))
    const rows: string[][] = []
    let at = 0
    for (const cells of table.rows) {
      if (at >= offset + limit) break
      if (at++ >= offset) rows.push(shown.map((column) => cellText(cells[column] ?? null)))
      if (at % pollEvery === 0) context.throwIfCancelled()
    }
    return { headers: shown.map((column) => table.columns[column]?.label ?? ''), rows }
  })
}

function figuresTable({ figures, language }: RowsInput) {
  return figures && figureSheet(figures, language, (figure) => figureLabel(figure, language))
}

function recordsTable(input: RowsInput, context: JobContext) {
  const source = registerSources(readingOf(context), input).find(({ name }) => name === input.sheet)
  if (!source) return null
  const { columns, rows } = entityTable(sourceOf(source, 0), input.language, 'workbook', false)
  return { columns, rows: rows() }
}

function cellText(cell: Shown): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.date : String(cell)
}

type SaveInput = Parameters<NonNullable<typeof savePackageJob.types>>[0]

/** Writes the package on the state that the register has at this moment. Throws as `writingFile`, request.cancelled. */
function save(input: SaveInput, context: JobContext): Promise<number> {
  requireSupplier(input)
  const { path, language, at, profile, scope, figures } = input
  const told = (done: number, total: number | null): void => {
    context.throwIfCancelled()
    context.progress('export', done, total)
  }
  const labelOf = (figure: Parameters<typeof figureLabel>[0]): string => figureLabel(figure, language)
  const pack = { kind: 'register', profile, scope, language, at } as const
  return withOneState(context, async () => {
    const chosen = figures ? { ...pack, figures: { all: figures, labelOf } } : pack
    const written = await writingFile(path, () => writePackage(path, chosen, readingOf(context), told))
    return written.records
  })
}

/** The jobs that send a register, for the worker's registry. */
export const registerPackageJobs = [
  implement(outlineJob, outline),
  implement(packedRowsJob, packedRows),
  implement(savePackageJob, save)
]
