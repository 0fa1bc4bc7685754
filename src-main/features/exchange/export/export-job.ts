import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { isFor } from '../../../../src-shared/kernel/language.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { replaceFile, writeAll } from '../../../platform/files.ts'
import { listsMark } from './columns.ts'
import { writeCsv, writeCsvZip } from './csv-files.ts'
import { type ExportSource, entityTable, TooLongForCell } from './entity-sheet.ts'
import type { ExportInput } from './export-ref.ts'
import type { Export, Told } from './export-work.ts'
import { jsonSchemaVersion, jsonText } from './json-text.ts'
import { listSource } from './list-source.ts'
import { dateFormats, exportWords, type Manifest, manifestSheet } from './manifest.ts'
import { matrixExport } from './matrix-export.ts'
import { exportOrder, municipalityOf, type RegisterReading, wholeEntity } from './register-source.ts'
import { writeWorkbook } from './workbook.ts'
import type { WorkbookSheet } from './workbook-sheet.ts'

function workbookSheets({ input, sources, manifest }: Export, long: ReadonlySet<EntityName>): readonly WorkbookSheet[] {
  const sheets = sources.map((source): WorkbookSheet => {
    const table = entityTable(source, input.language, 'workbook', long.has(source.entity.name))
    return {
      name: source.entity.labels.many[input.language],
      columns: table.columns,
      rowCount: source.count,
      rows: { [Symbol.iterator]: () => table.rows()[Symbol.iterator]() },
      keys: true,
      frozenColumns: 2
    }
  })
  return [...sheets, manifestSheet(manifest, sources)]
}

async function writeXlsx(work: Export, long: ReadonlySet<EntityName> = new Set()): Promise<void> {
  const { input, manifest, told } = work
  const sheets = workbookSheets(work, long)
  const dateFormat = dateFormats[input.language]
  const title = `${exportWords(input.language)['manifest.what']}: ${manifest.municipality.name}`
  try {
    await replaceFile(input.path, (file) => writeWorkbook(file, { title, sheets, dateFormat, onRows: told }, listsMark))
  } catch (error) {
    if (!(error instanceof TooLongForCell) || long.has(error.entity)) throw error
    await writeXlsx(work, new Set([...long, error.entity]))
  }
}

async function writeJson({ input, sources, manifest, told }: Export): Promise<void> {
  const head = {
    format: 'samregister',
    schemaVersion: jsonSchemaVersion,
    exportedAt: manifest.exportedAt,
    municipality: manifest.municipality,
    counts: Object.fromEntries(sources.map(({ entity, count }) => [entity.name, count]))
  }
  await replaceFile(input.path, async (file) => {
    for (const chunk of jsonText(head, sources, told)) await writeAll(file, chunk)
  })
}

const writers = { xlsx: writeXlsx, csv: writeCsv, zip: writeCsvZip, json: writeJson } as const

/** What goes into the file: the matrix as shown, a list as shown, or everything. */
async function sourcesOf(reading: RegisterReading, input: ExportInput): Promise<readonly ExportSource[]> {
  const { matrix, list, language, exportedAt } = input
  if (matrix) return [await matrixExport(reading, { query: matrix, language, exportedAt })]
  if (list) return [listSource(reading, list, exportedAt)]
  return exportOrder
    .filter((entity) => isFor(catalogue[entity], reading.country))
    .map((entity) => wholeEntity(reading, entity))
}

/**
 * Runs the export on the state that the register has at this moment, however long it takes. The file is whole or not
 * there: it is written beside and put in place at the end. Throws as `writingFile`, `request.cancelled`.
 */
export async function runExport(input: ExportInput, context: JobContext): Promise<{ readonly rows: number }> {
  const { db, register } = context
  const reading: RegisterReading = { db, municipalityId: register.municipalityId, country: register.country }
  // A reader's transaction: what others write meanwhile is not seen, and holds nobody up.
  db.exec('BEGIN')
  try {
    const sources = await sourcesOf(reading, input)
    const rows = sources.reduce((sum, source) => sum + source.count, 0)
    const told: Told = (written) => {
      context.throwIfCancelled()
      context.progress('export', written, rows)
    }
    const { exportedAt, language } = input
    const manifest: Manifest = { municipality: municipalityOf(reading), exportedAt, language }
    await writingFile(input.path, () => writers[input.format]({ input, sources, manifest, told }))
    return { rows }
  } finally {
    db.exec('COMMIT')
  }
}
