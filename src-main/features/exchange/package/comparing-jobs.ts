import { implement } from '../../../jobs/job.ts'
import { applyPackage } from './apply-package.ts'
import { applyPackageJob, comparePackageJob, differencesJob, findingsJob } from './package-refs.ts'
import { compareFile, differences, findings } from './package-session.ts'

/** The jobs that take from a package, for the worker's registry. */
export const comparingJobs = [
  implement(comparePackageJob, compareFile),
  implement(differencesJob, differences),
  implement(findingsJob, findings),
  implement(applyPackageJob, applyPackage)
]
