import type { HeldFile } from '../../../../src-shared/features/exchange/held.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { codeOf } from '../../../db/register-error.ts'
import { withTransaction } from '../../../db/transaction.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { whenFree } from '../../../jobs/when-free.ts'
import { trustOf } from '../package/signature.ts'
import { Coverage } from './coverage.ts'
import { heldAs, heldInLibraryAs } from './held-as.ts'
import type { TakenPackage } from './held-feed.ts'
import { noteFile, type ReadFile } from './held-files.ts'
import { type HoldPackagesInput, holdPackagesJob } from './held-refs.ts'
import { holderOf, holdPackage } from './hold-package.ts'
import { unpacked } from './kept-records.ts'
import { ownHolder } from './own-holder.ts'
import { takePackages } from './take-packages.ts'

/** Pages that are written again by the next package go to the file once (64 MB of journal at most). */
const pagesOfJournal = 16_000

/**
 * Holds packages as main relays them, each in one transaction with the note that it was read: whenever this ends, what is
 * noted is held and nothing else is. What is wrong with one stands at its file and keeps none of the others.
 */
async function holdPackages(input: HoldPackagesInput, context: JobContext): Promise<readonly HeldFile[]> {
  const { files, at } = input
  const { db } = context
  const read: HeldFile[] = []
  const before = db.pragma('wal_autocheckpoint', { simple: true })
  db.pragma(`wal_autocheckpoint = ${pagesOfJournal}`)
  // A power cut may take the packages that were read last, each with the note of it: they are read again.
  db.pragma('synchronous = NORMAL')
  try {
    await takePackages(files, context, (taken, place) => {
      const sha256 = files[place]?.sha256 ?? ''
      read.push({ ...whenFree(() => holdOne(taken, sha256, input, context)), readAt: at })
    })
  } finally {
    db.pragma('synchronous = FULL')
    db.pragma(`wal_autocheckpoint = ${before}`)
  }
  return read
}

function holdOne(
  taken: TakenPackage,
  sha256: string,
  { force, at, library }: HoldPackagesInput,
  { db, register, throwIfCancelled }: JobContext
): ReadFile {
  const { userId } = register
  try {
    return withTransaction(db, () => {
      const { file, records } = taken
      const { signed, says, edited, figures, counts } = foundIn(taken)
      const { head, key } = signed
      // What a central office tells one municipality is nothing that another holds.
      if (head.kind === 'feedback') throw new AppError('package.notRegister', { file })
      const trust = trustOf(db, signed)
      if (trust === 'broken') throw new AppError('package.broken', { file })
      if (trust === 'otherKey' && !force) throw new AppError('package.otherKey', { file, name: head.municipality.name })
      if (library && holderOf(head.municipality) === ownHolder(db, register))
        throw new AppError('library.own', { file })
      const as = library ? heldInLibraryAs(head, () => unpacked(records)) : heldAs(head)
      const coverage = new Coverage(head, says)
      const said = { head, key, coverage, trust, edited, file, sha256, counts, figures }
      const pack = { ...said, heldAs: as, records: unpacked(records) }
      const { number: _, ...held } = holdPackage(db, pack, { userId, at, force, onRows: throwIfCancelled })
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
    throwIfCancelled()
    // What nobody foresaw in a file is that file's fault and keeps none of the others from being read.
    const known = error instanceof AppError ? error : new AppError('file.damaged', { file: taken.file })
    const failed = failedFile(taken.file, sha256, known)
    withTransaction(db, () => noteFile(db, failed, { userId, at }))
    return failed
  }
}

function foundIn({ file, found, failure }: TakenPackage): NonNullable<TakenPackage['found']> {
  if (failure) throw new AppError(failure.code, failure.params)
  if (!found) throw new AppError('file.damaged', { file })
  return found
}

function failedFile(file: string, sha256: string, { code, params }: AppError): ReadFile {
  const nothing = { created: 0, updated: 0, gone: 0, unchanged: 0, municipality: null, exportedAt: null }
  return { ...nothing, sha256, file, outcome: 'failed', failure: { code, params } }
}

/** The job's code, for the worker's registry. */
export const heldJobs = [implement(holdPackagesJob, holdPackages)]
