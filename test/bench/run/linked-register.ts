import type { Database } from '../../../src-main/db/open.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { newId } from '../../../src-main/platform/ids.ts'
import { unlockRegister } from '../../../src-main/security/register-folder.ts'
import { dependencyDirections, dependencyKinds } from '../../../src-shared/features/systems/dependency.fields.ts'
import { programWith } from './made-register.ts'
import { type Program, passphrase, registerIn, startProgram } from './program.ts'

const at = '2026-01-01T00:00:00.000Z'

/**
 * A program with so many made systems and so many dependencies between them open. Most link neighbours, as systems of
 * one field do; a few systems are known to nearly all, as a national component is. The rows are written straight into
 * the table: how dependencies are typed or imported is measured elsewhere.
 */
export async function linkedProgram(systems: number, links: number, folder: string): Promise<Program> {
  const made = await programWith(systems, folder)
  await made.close()
  const session = await unlockRegister({ path: registerIn(folder), passphrase })
  insertLinks(session.db, links)
  session.close()
  const program = startProgram(folder)
  await program.call('register.open', { path: registerIn(folder), passphrase })
  return program
}

function insertLinks(db: Database, links: number): void {
  const ids = db.prepare<[], string>('SELECT id FROM system ORDER BY seq').pluck().all()
  const municipality = db.prepare<[], string>('SELECT id FROM municipality').pluck().get()
  const insert = db.prepare(
    `INSERT INTO dependency (id, row_version, origin, created_at, updated_at, municipality_id, source_id, target_id, kind, direction)
     VALUES (?, 1, 'typed', '${at}', '${at}', ?, ?, ?, ?, ?)`
  )
  withTransaction(db, () => {
    for (let i = 0; i < links; i++) {
      const source = i % ids.length
      const round = Math.floor(i / ids.length)
      const target = i % 500 === 0 ? i % 7 : (source + 1 + round * 37) % ids.length
      const kind = dependencyKinds[i % dependencyKinds.length]?.code
      const direction = dependencyDirections[round % dependencyDirections.length]?.code
      insert.run(newId(), municipality, ids[source], ids[target], kind, direction)
    }
  })
}
