import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { makeNewestDatabase } from './newest-database.mjs'

/** What every worker finds made: empty databases, and what its tests start in processes of their own. */
export default async function beforeAll() {
  makeNewestDatabase()
  const programs = await bundle({
    'reading-child': 'src-main/jobs/reading/reading-child.ts',
    'register-child': 'test/support/register-child.ts',
    'job-worker': 'src-main/jobs/job-worker.ts',
    'job-worker-fixture': 'test/support/job-worker-fixture.ts',
    'import-crash-child': 'test/support/import-crash-child.ts'
  })
  process.env['READER_OF_TESTS'] = join(programs, 'reading-child.js')
  process.env['REGISTER_CHILD_OF_TESTS'] = join(programs, 'register-child.js')
  process.env['JOB_WORKER_OF_TESTS'] = join(programs, 'job-worker.js')
  process.env['FIXTURE_WORKER_OF_TESTS'] = join(programs, 'job-worker-fixture.js')
  process.env['CRASH_CHILD_OF_TESTS'] = join(programs, 'import-crash-child.js')
}
