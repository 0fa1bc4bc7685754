import type { VerifyReport } from '../../../src-shared/features/register/contract.ts'
import { implement, jobRef } from '../../jobs/job.ts'
import { verifyRegister } from '../../security/verify.ts'

/** Checks the open register as a whole. */
export const verifyJob = jobRef<Record<string, never>, VerifyReport>('register.verify')

/** The job's code, for the worker. */
export const verifyJobs = [implement(verifyJob, (_input, { db, register }) => verifyRegister(db, register.folder))]
