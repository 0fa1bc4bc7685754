import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { takeFiles } from '../../exchange/import/intake.ts'
import { guidelineIn, type ReadGuideline } from './guideline-package.ts'
import { readGuidelineJob } from './guideline-ref.ts'

async function read({ path }: { readonly path: string }, context: JobContext): Promise<ReadGuideline> {
  const [taken] = await takeFiles([{ path }], context)
  if (!taken || taken.failure)
    throw new AppError(taken?.failure?.code ?? 'file.unreadable', taken?.failure?.params ?? {})
  const { file, sheets } = taken
  return guidelineIn(context.db, { path, file, sha256: taken.meta?.sha256 ?? '' }, sheets)
}

/** The job's code, for the worker's registry. */
export const guidelineJobs = [implement(readGuidelineJob, read)]
