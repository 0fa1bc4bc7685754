import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parquetWriteFile } from 'hyparquet-writer'
import type { ParquetWritten } from '../../../../src-shared/features/consolidation/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { columnData } from './columns.ts'
import { clusterFiles, factFiles, type ParquetFile, recordFiles } from './datasets.ts'
import { parquetJob } from './parquet-ref.ts'

const every = 200

/**
 * Writes what all packages hold and what was made of it as a folder of Parquet files (docs/parquet.md). The folder is there
 * when it is whole; throws file.exists where something lies there already.
 */
function write({ path }: { readonly path: string }, context: JobContext): ParquetWritten {
  const { db } = context
  if (existsSync(path) && readdirSync(path).length > 0) throw new AppError('file.exists', { path })
  const making = mkdtempSync(join(dirname(path), `.${basename(path)}-`))
  try {
    const written = db.transaction(() => writeAll(making, context))()
    if (existsSync(path)) rmdirSync(path)
    renameSync(making, path)
    return { path, ...written }
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

function writeAll(folder: string, context: JobContext): Omit<ParquetWritten, 'path'> {
  const { db } = context
  const total = db.prepare<[], number>('SELECT count(*) FROM held_record').pluck().get() ?? 0
  const done = { files: 0, rows: 0, clusters: 0 }
  const put = <Row>({ path, columns, rows }: ParquetFile<Row>): void => {
    const filename = join(folder, path)
    mkdirSync(dirname(filename), { recursive: true })
    parquetWriteFile({ filename, columnData: columnData(columns, rows), createdBy: 'Samregister' })
    done.files++
    context.throwIfCancelled()
  }
  for (const file of recordFiles(db)) {
    put(file)
    done.rows += file.rows.length
    context.progress('write', done.rows, total)
  }
  for (const file of clusterFiles(db)) put(file)
  for (const file of factFiles(db, () => ++done.clusters % every === 0 && context.throwIfCancelled())) put(file)
  return { files: done.files, rows: done.rows }
}

/** The job's code, for the worker's registry. */
export const parquetJobs = [implement(parquetJob, write)]
