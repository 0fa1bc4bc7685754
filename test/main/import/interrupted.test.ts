import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { openDatabase } from '../../../src-main/db/open.ts'
import { verifyRegister } from '../../../src-main/security/verify.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { makeWorkbook } from '../../support/made-workbook.ts'
import { readerPath } from '../../support/reader.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/register.ts'

let program: ImportProgram
let folder: TemporaryFolder
let path: string
/** Several times what is written before writing says for the second time how far it is. */
const rows = 2000

beforeAll(async () => {
  folder = temporaryFolder()
  path = join(folder.path, 'stor.xlsx')
  await makeWorkbook(path, { rows, world: { suppliers: 40, people: 60, units: 20 } })
})
afterAll(() => folder.dispose())
afterEach(() => program.close())

const counts = (db: ImportProgram['register']['db']): unknown =>
  db
    .prepare(
      `SELECT (SELECT count(*) FROM system) AS systems, (SELECT count(*) FROM supplier) AS suppliers,
        (SELECT count(*) FROM history_entry) AS history, (SELECT count(*) FROM import_batch) AS batches,
        (SELECT count(*) FROM system_word) AS words`
    )
    .get()

test('cancelled in the middle of writing, nothing is changed, and it can be done again', async () => {
  let cancelAt: string | null = 'write'
  program = await importProgram({
    workers: true,
    onProgress: (step, done, _total, jobId) => {
      if (step === cancelAt && done > 0) program.cancel(jobId)
    }
  })
  const before = counts(program.register.db)
  const plan = await program.read(path)
  await program.preview(plan)
  const { sessionId } = plan
  const failure = await program.refused('import.apply', { jobId: randomUUID(), sessionId })
  expect(failure.code).toBe('request.cancelled')
  expect(counts(program.register.db)).toEqual(before)
  cancelAt = null
  await program.apply(plan)
  expect(await program.list('system')).toHaveLength(rows)
  expect(verifyRegister(program.register.db, program.register.path).ok).toBe(true)
})

test('cancelled while files are read, there is no session', async () => {
  // Reading is main's part, and here it is the test's process; what a thread's job must do is held by job-runner.test.ts.
  program = await importProgram({
    onProgress: (step, _done, _total, jobId) => step === 'read' && program.cancel(jobId)
  })
  const sessionId = randomUUID()
  const input = { sessionId, entity: 'system' as const, language: 'da' as const, files: [{ path }] }
  expect((await program.refused('import.read', { ...input, jobId: randomUUID() })).code).toBe('request.cancelled')
  expect((await program.refused('import.preview', { jobId: randomUUID(), sessionId })).code).toBe('import.noSession')
})

test('killed in the middle of writing (kill -9), the register is as it was', async () => {
  program = await importProgram()
  const { db, path: register } = program.register
  const before = counts(db)
  const child = fork(process.env['CRASH_CHILD_OF_TESTS'] ?? '', [], { stdio: 'ignore' })
  await once(child, 'message')
  const municipality = db.prepare('SELECT id FROM municipality').pluck().get() as string
  const about = {
    folder: register,
    database: db.name,
    userId: program.register.userId,
    userName: 'x',
    municipalityId: municipality,
    country: 'DK',
    language: 'da'
  }
  child.send({ register: about, key: program.session.fileKey.toString('hex'), path, reader: readerPath })
  await once(child, 'message')
  child.kill('SIGKILL')
  await once(child, 'exit')

  expect(counts(db)).toEqual(before)
  const fresh = openDatabase(db.name, program.session.fileKey)
  expect(counts(fresh)).toEqual(before)
  expect(fresh.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(verifyRegister(fresh, register).ok).toBe(true)
  fresh.close()
  const result = await program.importFiles(path)
  expect(result.files[0]?.sheets[0]?.rows.created).toBe(rows)
})
