// Writes the very rows that a consolidation came to, and nothing else, into an encrypted register of another folder.
import { unlockRegister } from '../../../src-main/security/register-folder.ts'
import { createRegister, passphrase, registerIn, startProgram } from './program.ts'

const [from = '', to = ''] = process.argv.slice(2)
const tables = ['package', 'source', 'record'].map((name) => `held_${name}`)
tables.push(...['cluster', 'member', 'question', 'fact'].map((name) => `central_${name}`))

const made = await unlockRegister({ path: registerIn(from), passphrase })
const rows = tables.map((table) => made.db.prepare<[], unknown[]>(`SELECT * FROM ${table}`).raw().all())
made.close()
const program = startProgram(to)
await createRegister(program, to)
await program.close()

const { db, close } = await unlockRegister({ path: registerIn(to), passphrase })
// As packages are held; who read them is another register's user.
for (const pragma of ['foreign_keys = OFF', 'synchronous = NORMAL', 'wal_autocheckpoint = 16000']) db.pragma(pragma)
const start = performance.now()
for (const [place, table] of tables.entries()) {
  const all = rows[place] ?? []
  const insert = db.prepare(`INSERT INTO ${table} VALUES (${(all[0] ?? []).map(() => '?').join()})`)
  db.transaction(() => {
    for (const row of all) insert.run(...row)
  })()
}
const time = performance.now() - start
close()
process.stdout.write(`${JSON.stringify({ time, rows: rows.reduce((sum, all) => sum + all.length, 0) })}\n`)
