import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSetting } from '../../src-main/db/settings.ts'
import { withTransaction } from '../../src-main/db/transaction.ts'
import { writePackage } from '../../src-main/features/exchange/package/write-package.ts'
import type { FeedbackPreview } from '../../src-shared/features/consolidation/feedback-contract.ts'
import type { Finding } from '../../src-shared/features/exchange/feedback.ts'
import { packageParts } from '../../src-shared/features/exchange/profiles.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import type { Values } from '../../src-shared/kernel/value.ts'
import { type ImportProgram, importProgram } from './import-program.ts'

/** A central office's register with municipalities that send it packages, a program each. */
export interface CentralOffice {
  readonly program: ImportProgram
  /** A folder of its own. */
  readonly folder: string
  /** Another municipality's register. */
  municipality(name: string, nationalId: string): Promise<ImportProgram>
  /** Sends a municipality's register to the office; it is read with the next `consolidate`. */
  send(from: ImportProgram): Promise<void>
  consolidate(): ReturnType<ImportProgram['work']>
  /** The number of the municipality whose name begins so. */
  numberOf(name: string): Promise<number>
  feedbackOf(name: string): Promise<FeedbackPreview>
  /** What one is told of a kind. */
  told(name: string, kind: Finding['kind']): Promise<readonly Finding[]>
  /** Writes feedback for one, and answers where it lies. */
  write(name: string, message?: string): Promise<string>
  close(): Promise<void>
}

/** Saves a new record. */
export async function makeRecord(program: ImportProgram, entity: EntityName, values: Values): Promise<string> {
  const saved = await program.ask(`${entity as 'person'}.save`, { id: null, version: null, values: values as never })
  return saved.record.id
}

/** Saves something else of the record of that name. */
export async function changeRecord(
  program: ImportProgram,
  entity: EntityName,
  name: string,
  values: Values
): Promise<void> {
  const { id, version } = await program.named(entity, name)
  await program.ask(`${entity as 'person'}.save`, { id, version, values: values as never })
}

/** Makes a central office without any package. */
export async function centralOffice(): Promise<CentralOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'central-office-'))
  const inbox = join(folder, 'inbox')
  mkdirSync(inbox)
  const program = await importProgram()
  const programs = [program]
  withTransaction(program.register.db, () => writeSetting(program.register.db, 'register.purpose', 'central'))
  program.register.db.prepare('UPDATE municipality SET name = ?').run('Centralt kontor')
  const office: CentralOffice = {
    program,
    folder,
    async municipality(name, nationalId) {
      const made = await importProgram()
      programs.push(made)
      made.register.db.prepare('UPDATE municipality SET name = ?, national_id = ?').run(name, nationalId)
      return made
    },
    async send({ register: { db } }) {
      const municipalityId = db.prepare<[], string>('SELECT id FROM municipality').pluck().get() ?? ''
      const scope = { parts: packageParts, units: [], systems: [], supplier: null }
      const at = new Date().toISOString()
      const pack = { kind: 'register', profile: 'centralOffice', scope, language: 'da', at } as const
      await writePackage(join(inbox, `${randomUUID()}.xlsx`), pack, { db, municipalityId, country: 'DK' })
    },
    consolidate: () => program.work('central.consolidate', { paths: [inbox] }),
    async numberOf(name) {
      const all = await program.ask('central.recipients', {})
      return all.find((one) => one.name.startsWith(name))?.number ?? -1
    },
    async feedbackOf(name) {
      return program.work('central.feedbackOf', { municipality: await office.numberOf(name), language: 'da' })
    },
    async told(name, kind) {
      return (await office.feedbackOf(name)).rows.filter((one) => one.kind === kind)
    },
    async write(name, message = '') {
      const path = join(folder, 'outbox', randomUUID())
      const municipalities = [await office.numberOf(name)]
      const done = await program.work('central.feedback', { municipalities, language: 'da', message, path })
      return done?.written[0]?.path ?? ''
    },
    async close() {
      for (const one of programs) await one.close()
      rmSync(folder, { recursive: true })
    }
  }
  return office
}
