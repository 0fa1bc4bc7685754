import { extname } from 'node:path'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { replaceFile, writeAll } from '../../../platform/files.ts'
import { csvDelimiter, csvText } from './csv-text.ts'
import { type ExportSource, entityTable, TooLongForCell } from './entity-sheet.ts'
import type { Export, Told } from './export-work.ts'
import { ZipFile } from './zip-file.ts'

/** A csv holds one table: the first entity under the chosen name, the others beside it under their own. */
function csvPath(path: string, index: number, source: ExportSource, language: Language): string {
  if (index === 0) return path
  const extension = extname(path)
  return `${path.slice(0, path.length - extension.length)}-${source.entity.labels.many[language].toLowerCase()}${extension}`
}

/** A csv for each table, beside each other. */
export async function writeCsv({ input, sources, told }: Export): Promise<void> {
  let before = 0
  for (const [index, source] of sources.entries()) {
    const from = before
    const path = csvPath(input.path, index, source, input.language)
    await writeTable(path, source, input.language, (written) => told(from + written))
    before += source.count
  }
}

async function writeTable(
  path: string,
  source: ExportSource,
  language: Language,
  told: Told,
  long = false
): Promise<void> {
  const table = entityTable(source, language, 'csv', long)
  const labels = table.columns.map((column) => column.label)
  try {
    await replaceFile(path, async (file) => {
      for (const chunk of csvText(labels, table.rows(), csvDelimiter[language], told)) await writeAll(file, chunk)
    })
  } catch (error) {
    if (!(error instanceof TooLongForCell) || long) throw error
    await writeTable(path, source, language, told, true)
  }
}

/**
 * A csv for each table in one zip.
 *
 * @param long tables with a text that takes more than one cell, which shows only where one is met
 */
export async function writeCsvZip(work: Export, long: ReadonlySet<EntityName> = new Set()): Promise<void> {
  const { input, sources, told } = work
  try {
    await replaceFile(input.path, async (file) => {
      const zip = new ZipFile(file)
      let before = 0
      for (const source of sources) {
        const from = before
        const table = entityTable(source, input.language, 'csv', long.has(source.entity.name))
        const labels = table.columns.map(({ label }) => label)
        const chunks = csvText(labels, table.rows(), csvDelimiter[input.language], (written) => told(from + written))
        await zip.add(`${source.entity.labels.many[input.language].toLowerCase()}.csv`, chunks)
        before += source.count
      }
      await zip.finish()
    })
  } catch (error) {
    if (!(error instanceof TooLongForCell) || long.has(error.entity)) throw error
    await writeCsvZip(work, new Set([...long, error.entity]))
  }
}
