import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openDatabase } from '../../../src-main/db/open.ts'
import { listRecords } from '../../../src-main/features/entities/list/list.ts'
import { unlockRegister } from '../../../src-main/security/register-folder.ts'
import { listQuerySchema } from '../../../src-shared/ipc/entity-channels.ts'
import { type Case, median, ms, result } from '../case.ts'
import { programWith } from '../run/made-register.ts'
import { passphrase, registerIn } from '../run/program.ts'

const systems = 100_000
const rounds = 15
const query = listQuerySchema.parse({ limit: 50, columns: ['name', 'supplier', 'unit', 'owner', 'hosting'] })

/** A decrypted copy of the same file, so that both sides read the same schema and rows. */
function plainCopy(file: string, key: Buffer, to: string): void {
  copyFileSync(file, to)
  const db = openDatabase(to, key, { journal: 'delete' })
  db.pragma("rekey = ''")
  db.close()
}

/** From closed file to the first page of systems, key derivation apart, against the same file without encryption. */
export const openCase: Case = {
  names: ['open.time'],
  async run(folder) {
    mkdirSync(join(folder, 'register'))
    const program = await programWith(systems, join(folder, 'register'))
    await program.close()
    const session = await unlockRegister({ path: registerIn(join(folder, 'register')), passphrase })
    const key = Buffer.from(session.fileKey)
    const file = session.db.name
    const municipalityId = session.db.prepare<[], string>('SELECT id FROM municipality').pluck().get() ?? ''
    session.close()
    const plain = join(folder, 'plain.db')
    plainCopy(file, key, plain)

    const timed = (open: () => InstanceType<typeof Sqlite>): number => {
      const start = performance.now()
      const db = open()
      const page = listRecords(db, { entity: 'system', municipalityId, query }, () => true)
      const time = performance.now() - start
      if (page.rows.length !== query.limit) throw new Error('The first page is not whole')
      db.close()
      return time
    }
    const own: number[] = []
    const bare: number[] = []
    for (let i = 0; i < rounds; i++) {
      own.push(timed(() => openDatabase(file, key)))
      bare.push(timed(() => new Sqlite(plain)))
    }
    return [
      result('open.time', median(own) / median(bare), 1.3, {
        systems,
        ownMs: ms(median(own)),
        plainMs: ms(median(bare)),
        rounds
      })
    ]
  }
}
