import { createCipheriv, randomBytes } from 'node:crypto'
import { writeSetting } from '../../../src-main/db/settings.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { sealFormerSecrets } from '../../../src-main/features/secrets/former-secrets.ts'
import { keepSecrets } from '../../../src-main/features/secrets/kept-secrets.ts'
import { newId } from '../../../src-main/platform/ids.ts'
import { readArea } from '../../../src-main/security/areas/area-rows.ts'
import { foundKeptNumbers } from '../../../src-main/security/areas/areas.ts'
import { verifyHistory } from '../../../src-main/security/verify-history.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'

// Fictive: the day has 60 added.
const number = '671170-1234'
const header = 'CPR-nr'
const at = '2026-01-01T00:00:00.000Z'

let program: ImportProgram
let recordId: string
beforeEach(async () => {
  program = await importProgram()
  const { record } = await program.ask('system.save', { id: null, version: null, values: { name: 'Nexus' } })
  recordId = record.id
})
afterEach(() => program.close())

function keep(): void {
  const { session } = program
  withTransaction(session.db, () => {
    if (!readArea(session.db, 'keptNumbers')) foundKeptNumbers(session)
    const secret = { entity: 'system', recordId, header, text: number, reason: 'Til CPR-revisionen' }
    keepSecrets(session.db, [secret], { batchId: newId(), userId: session.user.id, at })
  })
}

const secrets = () => program.ask('secrets.list', { recordId })

it('shows that a number is kept and why, and nothing of it', async () => {
  keep()
  const [secret, ...others] = await secrets()
  expect(others).toEqual([])
  expect(secret).toEqual({ id: expect.any(String), header, reason: 'Til CPR-revisionen', masked: '••••••-••••' })
})

it('reads one number for a reason, which history keeps without the number', async () => {
  keep()
  const [secret] = await secrets()
  const id = secret?.id ?? ''
  await expect(program.ask('secrets.reveal', { id, reason: ' x ' })).rejects.toThrow('request.invalid')
  expect(await program.ask('secrets.reveal', { id, reason: 'Borgeren har ringet' })).toEqual({ text: number })
  const history = await program.ask('system.history', { id: recordId })
  expect(history[0]).toMatchObject({
    action: 'reveal',
    user: 'Systemkoordinator',
    changes: { [`extra.${header}`]: [null, 'Borgeren har ringet'] }
  })
  expect(JSON.stringify(history)).not.toContain(number)
  // Looking changes nothing: the record is saved with the version it was read with.
  await program.ask('system.save', { id: recordId, version: 1, values: { note: 'set' } })
})

it('gives no number without its entry', async () => {
  keep()
  const { db } = program.session
  const [secret] = await secrets()
  db.exec("CREATE TEMP TRIGGER stop BEFORE INSERT ON main.history_entry BEGIN SELECT RAISE(ABORT, 'stopped'); END")
  await expect(program.ask('secrets.reveal', { id: secret?.id ?? '', reason: 'hvorfor' })).rejects.toThrow()
})

it('gives no number that was put beside another record or header', async () => {
  keep()
  const { db } = program.session
  const [secret] = await secrets()
  db.prepare('UPDATE kept_secret SET header = ?').run('Andet')
  await expect(program.ask('secrets.reveal', { id: secret?.id ?? '', reason: 'hvorfor' })).rejects.toThrow(
    'record.notFound'
  )
})

it('seals what a program before areas kept, and lets its key go', async () => {
  const { session } = program
  const { db } = session
  const key = randomBytes(32)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(JSON.stringify([recordId, header])))
  const body = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()])
  writeSetting(db, 'import.secretKey', key.toString('base64'))
  db.prepare('INSERT INTO kept_secret VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?)').run(
    newId(),
    'system',
    recordId,
    header,
    Buffer.concat([nonce, cipher.getAuthTag(), body]),
    'fordi',
    session.user.id,
    at
  )
  sealFormerSecrets({ ...session, readonly: true })
  expect(db.prepare('SELECT former FROM kept_secret').pluck().get()).not.toBeNull()
  sealFormerSecrets(session)
  expect(db.prepare('SELECT former FROM kept_secret').pluck().get()).toBeNull()
  expect(db.prepare("SELECT 1 FROM setting WHERE key = 'import.secretKey'").get()).toBeUndefined()
  const [secret] = await secrets()
  expect(await program.ask('secrets.reveal', { id: secret?.id ?? '', reason: 'hvorfor' })).toEqual({ text: number })
  expect(verifyHistory(db).ok).toBe(true)
})
