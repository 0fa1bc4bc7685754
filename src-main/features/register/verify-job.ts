import type { VerifyReport } from '../../../src-shared/features/register/contract.ts'
import { implement, jobRef } from '../../jobs/job.ts'
import { verifyRegister } from '../../security/verify.ts'

/** Checks the open register as a whole. */
export const verifyJob = jobRef<{ readonly head: string | null }, VerifyReport>('register.verify')

/** The job's code, for the worker. */
export const verifyJobs = [
  implement(verifyJob, ({ head }, { db, register, progress, throwIfCancelled }) =>
    verifyRegister(db, register.folder, {
      head,
      onStep: (step, done, total) => {
        throwIfCancelled()
        progress(step, done, total)
      }
    })
  )
]
