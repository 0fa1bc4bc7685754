import { jobRef } from '../../src-main/jobs/job.ts'

/** The jobs of the worker that the runner's tests start. */
export const fixtureJobs = {
  /** Which thread runs it. */
  thread: jobRef<null, number>('thread'),
  read: jobRef<null, number>('read'),
  keyed: jobRef<null, number>('keyed', true),
  remember: jobRef<string, readonly string[]>('remember'),
  spin: jobRef<null, string>('spin'),
  wait: jobRef<null, string>('wait'),
  refuse: jobRef<null, null>('refuse'),
  throwPlain: jobRef<null, null>('throwPlain'),
  exit: jobRef<null, null>('exit'),
  sum: jobRef<null, number>('sum'),
  report: jobRef<number, null>('report'),
  missing: jobRef<null, null>('missing')
}
