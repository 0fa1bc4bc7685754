import { type ExportFormat, exportFormats } from '../../src-shared/features/exchange/contract.ts'
import { archiveEnding } from '../../src-shared/features/program/launch.ts'
import { UsageError } from './usage-error.ts'

/**
 * What an export is written as: as was asked, else by its name's ending. Parquet, of a central office's register, is a
 * folder. Throws a UsageError for anything else.
 */
export function exportFormat(file: string, asked?: string): ExportFormat | 'parquet' {
  const format = exportFormats.find((one) => file.toLowerCase().endsWith(`.${one}`))
  if (asked === 'parquet') {
    // Whoever names it so wants a file, or meant another format.
    if (format) throw new UsageError('usage.folder', { file })
    return asked
  }
  if (asked !== undefined && !file.toLowerCase().endsWith(`.${asked}`))
    throw new UsageError('usage.notOneOf', { name: '--format', values: 'parquet' })
  if (!format) throw new UsageError('usage.format', { file })
  return format
}

/** A name that a browser opens. Throws a UsageError for any other. */
export function pageFile(file: string): string {
  if (!/\.html?$/i.test(file)) throw new UsageError('usage.page', { file })
  return file
}

/** The name of an archive. Throws a UsageError for any other. */
export function archiveFile(file: string): string {
  if (!file.toLowerCase().endsWith(archiveEnding))
    throw new UsageError('usage.archive', { file, ending: archiveEnding })
  return file
}
