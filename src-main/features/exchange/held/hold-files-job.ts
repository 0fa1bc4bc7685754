import type { HeldFile } from '../../../../src-shared/features/exchange/held.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { codeOf } from '../../../db/register-error.ts'
import { withTransaction } from '../../../db/transaction.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { whenFree } from '../../../jobs/when-free.ts'
import { type TakenFile, takeEach } from '../import/intake.ts'
import { readPackage } from '../package/read-package.ts'
import { trustOf } from '../package/signature.ts'
import { noteFile, type ReadFile } from './held-files.ts'
import { type HoldFilesInput, holdFilesJob } from './held-refs.ts'
import { holdPackage } from './hold-package.ts'

/**
 * Reads packages as main relays them, each in one transaction with the note that it was read: whenever this ends, what is
 * noted is held and nothing else is. What is wrong with one stands at its file and keeps none of the others.
 */
async function holdFiles({ files, force, at }: HoldFilesInput, context: JobContext): Promise<readonly HeldFile[]> {
  const read: HeldFile[] = []
  await takeEach(files, context, (taken, place) => {
    const sha256 = files[place]?.sha256 ?? ''
    const file = { ...whenFree(() => holdOne(taken, sha256, { force, at }, context)), readAt: at }
    read.push(file)
  })
  return read
}

function holdOne(
  taken: TakenFile,
  sha256: string,
  { force, at }: Pick<HoldFilesInput, 'force' | 'at'>,
  { db, register: { userId } }: JobContext
): ReadFile {
  try {
    return withTransaction(db, () => {
      const { signed, records, edited, figures } = readTaken(taken)
      const { head, key } = signed
      const { file } = taken
      // What a central office tells one municipality is nothing that another holds.
      if (head.kind === 'feedback') throw new AppError('package.notRegister', { file })
      const trust = trustOf(db, signed)
      if (trust === 'broken') throw new AppError('package.broken', { file })
      if (trust === 'otherKey' && !force) throw new AppError('package.otherKey', { file, name: head.municipality.name })
      const { number: _, ...held } = holdPackage(
        db,
        { head, key, trust, edited, file, sha256, records, figures },
        { userId, at, force }
      )
      const noted: ReadFile = {
        ...held,
        sha256,
        file,
        failure: null,
        municipality: head.municipality.name,
        exportedAt: head.exportedAt
      }
      noteFile(db, noted, { userId, at })
      return noted
    })
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE')) throw error
    // What nobody foresaw in a file is that file's fault and keeps none of the others from being read.
    const known = error instanceof AppError ? error : new AppError('file.damaged', { file: taken.file })
    const failed = failedFile(taken.file, sha256, known)
    withTransaction(db, () => noteFile(db, failed, { userId, at }))
    return failed
  }
}

function readTaken({ file, failure, sheets }: TakenFile): ReturnType<typeof readPackage> {
  if (failure) throw new AppError(failure.code, failure.params)
  return readPackage(file, sheets)
}

function failedFile(file: string, sha256: string, { code, params }: AppError): ReadFile {
  const nothing = { created: 0, updated: 0, gone: 0, unchanged: 0, municipality: null, exportedAt: null }
  return { ...nothing, sha256, file, outcome: 'failed', failure: { code, params } }
}

/** The job's code, for the worker's registry. */
export const heldJobs = [implement(holdFilesJob, holdFiles)]
