import { execFileSync } from 'node:child_process'

/**
 * Keeps this process, and what it starts from now on, to one of the processors that `npm test` shares out among its
 * workers (SAMREGISTER_TEST_PROCESSORS), by turns of the worker's number. Where all are busy, an eighth of a worker's time
 * is processors that wake one another and agree about memory. Nothing to do where that is not set.
 */
export function keepToOneProcessor(worker: number): void {
  const processors = process.env['SAMREGISTER_TEST_PROCESSORS']?.split(',') ?? []
  const own = processors[worker % processors.length]
  if (own)
    execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', own, String(process.pid)], { stdio: 'ignore' })
}
