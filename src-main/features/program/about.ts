import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import type { About, KeptPlace, PartLicence } from '../../../src-shared/features/program/about.ts'
import type { Session } from '../../ipc/context.ts'
import { licencesFile } from '../../platform/entries.ts'
import type { Host } from '../../platform/host.ts'

/** The folders that the program writes in while this register is open. */
export function placesOf(host: Host, session: Session): Readonly<Record<KeptPlace, string>> {
  return {
    register: session.folder,
    backups: join(session.folder, 'backups'),
    settings: host.userDataPath,
    logs: join(host.userDataPath, 'logs')
  }
}

/** What the program is made of, as its own parts say. */
export function about(host: Host, session: Session): About {
  const { electron = null, chrome: chromium = null, node } = process.versions
  const word = (sql: string): string => String(session.db.prepare(sql).pluck().get())
  return {
    version: manifest.version,
    electron,
    chromium,
    node,
    sqlite: word('SELECT sqlite_version()'),
    cipher: word('PRAGMA cipher'),
    schema: Number(word('PRAGMA user_version')),
    places: placesOf(host, session)
  }
}

/** What others wrote, as the build has listed it. */
export function partLicences(): readonly PartLicence[] {
  return JSON.parse(readFileSync(licencesFile, 'utf8')) as readonly PartLicence[]
}
