import { copyFileSync, existsSync } from 'node:fs'
import type { createRequire } from 'node:module'
import { runInThisContext } from 'node:vm'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import type * as Opening from '../../src-main/db/open.ts'

// What every file would pay again before its first test, and every new register.

const { NEWEST_DATABASE_OF_TESTS: newest = '', NEWEST_DATABASE_KEY_OF_TESTS: newestKey = '' } = process.env

// A new database is a copy of the one that the real migrations made for this run (newest-database.mjs), under its own key;
// every other migration is the program's own. What tests how databases and registers are made goes without.
if (!/(runner|schema-drift|open|create-register|disk|no-room)\.test\.ts$/.test(expect.getState().testPath ?? '')) {
  jest.doMock('../../src-main/db/open.ts', () => {
    const real = jest.requireActual<typeof Opening>('../../src-main/db/open.ts')
    const openDatabase: typeof Opening.openDatabase = (file, key, options = {}) => {
      if (!options.create || existsSync(file)) return real.openDatabase(file, key, options)
      copyFileSync(newest, file)
      const db = real.openDatabase(file, Buffer.from(newestKey, 'hex'), { ...options, journal: 'delete' })
      db.pragma('journal_mode = MEMORY')
      db.pragma('synchronous = OFF')
      real.changeFileKey(db, key)
      db.pragma('synchronous = FULL')
      db.pragma(`journal_mode = ${options.journal ?? 'wal'}`)
      return db
    }
    return { ...real, openDatabase }
  })
}

interface Ranking {
  readonly ZxcvbnFactory: new (options: Words) => ZxcvbnFactory
  made?: { readonly words: Words; readonly factory: ZxcvbnFactory }
}
interface Words {
  readonly dictionary: object
  readonly graphs: object
}

// What ranks a passphrase by some ten thousand words is loaded by Node itself, outside of the file's sandbox: once a worker.
const node = runInThisContext('process') as { getBuiltinModule(id: string): { createRequire: typeof createRequire } }
const load = node.getBuiltinModule('node:module').createRequire(import.meta.filename)
jest.doMock('@zxcvbn-ts/language-common', () => load('@zxcvbn-ts/language-common'))
jest.doMock('@zxcvbn-ts/core', () => {
  const real: Ranking = load('@zxcvbn-ts/core')
  return {
    ZxcvbnFactory: function one(words: Words): ZxcvbnFactory {
      const { made } = real
      if (made && made.words.dictionary === words.dictionary && made.words.graphs === words.graphs) return made.factory
      const factory = new real.ZxcvbnFactory(words)
      real.made = { words, factory }
      return factory
    }
  }
})
