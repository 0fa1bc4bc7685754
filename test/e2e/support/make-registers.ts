import { join } from 'node:path'
import { makeRegister } from '../../support/make-register.ts'
import { type MadeRegister, officers, passphrase } from './made-registers.ts'

// A program of its own (made-registers.ts): the registers that specs begin with, made in the folder it is given.

const [folder = ''] = process.argv.slice(2)
const municipality = { name: 'Prøveby Kommune', nationalId: '99001011', country: 'DK' } as const
const begin = { municipality, userName: 'Koordinator', passphrase, language: 'da' } as const
const users = officers.map((name) => ({ name, roles: ['shieldingOfficer' as const], units: [], passphrase }))

async function made(name: string, others: typeof users): Promise<MadeRegister> {
  const path = join(folder, `${name}.samregister`)
  return { path, recoveryKey: await makeRegister({ ...begin, path }, others) }
}

process.stdout.write(JSON.stringify([await made('alone', []), await made('officers', users)]))
