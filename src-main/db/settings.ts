import type { Database } from './open.ts'

/** The settings that the program itself needs; features add theirs under their own prefix. */
export const settingKeys = {
  registerId: 'register.id',
  /** Ed25519, PKCS #8, base64; lies only here, inside the encrypted file. */
  signingKey: 'history.signingKey',
  /** X25519, base64: what the file key's copy for the recovery key is sealed to; keys.json repeats it. */
  recoveryPublicKey: 'register.recoveryPublicKey',
  /** Whether users may have the operating system's store unlock it at their desk. */
  quickUnlock: 'register.quickUnlock',
  /** Something was purged, and the file has not been written anew without it yet. */
  rewrite: 'register.rewrite'
} as const

/** A setting's value (any JSON), or undefined where it was never set. */
export function readSetting(db: Database, key: string): unknown {
  const value = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(key)
  return value === undefined ? undefined : JSON.parse(value)
}

/** Sets a setting to any JSON value. Call it inside a transaction. */
export function writeSetting(db: Database, key: string, value: unknown): void {
  const sql = 'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  db.prepare(sql).run(key, JSON.stringify(value))
}

/** Takes a setting away, as if it had never been set. Call it inside a transaction. */
export function clearSetting(db: Database, key: string): void {
  db.prepare('DELETE FROM setting WHERE key = ?').run(key)
}
