import { join } from 'node:path'
import type { Role } from '../../../src-shared/kernel/permissions.ts'
import { makeRegister } from '../../support/make-register.ts'
import { type MadeRegister, officers, passphrase } from './made-registers.ts'

// A program of its own (made-registers.ts): the registers that specs begin with, made in the folder it is given.

const [folder = ''] = process.argv.slice(2)
const municipality = { name: 'Prøveby Kommune', nationalId: '99001011', country: 'DK' } as const
const begin = { municipality, userName: 'Koordinator', passphrase, language: 'da' } as const
const user = (name: string, role: Role) => ({ name, roles: [role], units: [], passphrase })
const users = [
  ...officers.map((name) => user(name, 'shieldingOfficer')),
  user('Lone', 'leader'),
  user('Mette', 'employee')
]

/** Where the coordinator begins: the overview asks for some fifty figures, and few specs try it. */
const lastView = '/settings'

async function made(name: string, others: typeof users): Promise<MadeRegister> {
  const path = join(folder, `${name}.samregister`)
  return { path, recoveryKey: await makeRegister({ ...begin, path }, others, lastView) }
}

process.stdout.write(JSON.stringify([await made('alone', []), await made('officers', users)]))
