import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as El from 'electron'
import { note, strict, strictEmitter } from '../strict.ts'
import { profileFolder } from './paths.ts'

// The desktop around the program, as far as the program uses it.

export const shell = strict('shell', {
  openExternal: (url) => Promise.resolve(note(`openExternal ${url}`)),
  openPath: (path) => {
    note(`openPath ${path}`)
    return Promise.resolve('')
  },
  showItemInFolder: (path) => note(`showItemInFolder ${path}`),
  beep: () => {}
} satisfies Pick<El.Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'>)

let copied = ''
export const clipboard = strict('clipboard', {
  readText: () => Promise.resolve(copied),
  writeText: (text) => {
    copied = text
    return Promise.resolve()
  },
  clear: () => {
    copied = ''
  }
} satisfies Pick<El.Clipboard, 'readText' | 'writeText' | 'clear'>)

/** A key of its own in the profile: enough to try the calls, no protection, and it says so (`basic_text`). */
function profileKey(): Buffer {
  const file = join(profileFolder(), 'standin.key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}

const mark = 'v10'
type SafeStorageNames = 'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'

export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString: (text) => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', profileKey(), nonce)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([Buffer.from(mark), nonce, cipher.getAuthTag(), body])
  },
  decryptString: (sealed) => {
    if (sealed.subarray(0, 3).toString() !== mark) {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
    }
    const decipher = createDecipheriv('aes-256-gcm', profileKey(), sealed.subarray(3, 15))
    decipher.setAuthTag(sealed.subarray(15, 31))
    return Buffer.concat([decipher.update(sealed.subarray(31)), decipher.final()]).toString('utf8')
  }
} satisfies Pick<El.SafeStorage, SafeStorageNames>)

type PowerNames = 'getSystemIdleTime' | 'getSystemIdleState' | 'isOnBatteryPower'

/** Emits nothing by itself; tests emit `suspend`, `lock-screen` and the like. */
class PowerMonitor extends strictEmitter('powerMonitor') implements Pick<El.PowerMonitor, PowerNames> {
  getSystemIdleTime(): number {
    return 0
  }
  getSystemIdleState(): 'active' {
    return 'active'
  }
  isOnBatteryPower(): boolean {
    return false
  }
}

export const powerMonitor = new PowerMonitor()
