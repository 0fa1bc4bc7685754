import { readKeys, writeKeys } from '../../src-main/security/keys.ts'
import { wrapKey } from '../../src-main/security/wrapped-key.ts'
import { cheapCost, setBack, type TemporaryRegister } from './register.ts'

/** Makes a locked register as the program's first version left it: schema 40, keys.json of the first format. */
export async function setBackToFirstFormat(register: TemporaryRegister): Promise<void> {
  const { path, fileKey, passphrase, recoveryKey } = register
  const { registerId, users, signing, history } = readKeys(path)
  const [user] = users
  if (!user) throw new Error('A register has a user')
  const wrap = (secret: string, purpose: string) =>
    wrapKey(fileKey, secret, `samregister:${registerId}:${purpose}`, cheapCost)
  writeKeys(path, {
    format: 'samregister-keys',
    version: 1,
    registerId,
    users: [{ id: user.id, name: user.name, wrapped: await wrap(passphrase, `user:${user.id}`) }],
    recovery: await wrap(recoveryKey, 'recovery'),
    signing,
    history
  })
  setBack(register, 40)
}
