import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../src-main/db/open.ts'
import { withTransaction } from '../../src-main/db/transaction.ts'
import { recoveryHolder } from '../../src-main/security/areas/area-boxes.ts'
import { createAreaKeys } from '../../src-main/security/areas/area-keys.ts'
import { createAreaRecovery, foundArea, grantArea, requestArea } from '../../src-main/security/areas/areas.ts'
import { depositSealed, openSealedRecord } from '../../src-main/security/areas/sealed-records.ts'
import { createOpener } from '../../src-main/security/sealed-box.ts'
import type { Session } from '../../src-main/security/session.ts'
import { areas } from '../../src-shared/kernel/areas.ts'
import { AppError } from '../../src-shared/kernel/errors.ts'
import { cheapCost, temporaryFolder, temporaryRegister } from './register.ts'
import { addTestUser, unlockAs } from './users.ts'

/** The area of these tests. */
export const area = 'shielding'
/** What a case says. The number is fictive: the day has 60 added. */
export const planted = ['Truet af Prøve Voldsen', '671170-1234'] as const
/** The case as it is put into the area. */
export const record = Buffer.from(JSON.stringify({ case: planted }))

/** A register with a case in its shielding area. */
export interface ShieldingRegister {
  readonly ids: Readonly<Record<string, string>>
  /** The area's. */
  readonly recoveryKey: string
  readonly recordId: string
  /** Unlocks as a user for the time of `work`. */
  as<T>(name: string, work: (session: Session) => T | Promise<T>): Promise<T>
  /** The case as the user reads it. */
  read(session: Session): string | undefined
  /** Solveig asks, Sigrid gives. */
  giveToSolveig(): Promise<void>
  /** Every value of every table, as anybody who unlocks the file gets it with any tool. */
  dump(session: Session): unknown[]
  dispose(): void
}

/** Runs it in a transaction. */
export const write = (session: Session, work: () => void): void => withTransaction(session.db, work)

/** The refusal that `work` must end with. */
export function refusedWith(work: () => unknown): AppError {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('not refused')
}

/** Anna administers, Sigrid and Solveig shield, Rune reads; Sigrid has founded the area and put a case into it. */
export async function shieldingRegister(): Promise<ShieldingRegister> {
  const folder = temporaryFolder()
  const register = await temporaryRegister({ userName: 'Anna' })
  const { session } = register
  const ids = {
    Anna: register.userId,
    Sigrid: await addTestUser(session, 'Sigrid', ['shieldingOfficer']),
    Solveig: await addTestUser(session, 'Solveig', ['shieldingOfficer']),
    Rune: await addTestUser(session, 'Rune', ['reader'])
  }
  register.lock()
  const as: ShieldingRegister['as'] = async (name, work) => {
    const opened = name === 'Anna' ? await register.unlock() : await unlockAs(register, name)
    try {
      return await work(opened)
    } finally {
      opened.close()
    }
  }
  const { recoveryKey, recordId } = await as('Sigrid', foundWithCase)
  return {
    ids,
    recoveryKey,
    recordId,
    as,
    read: (opened) => openSealedRecord(opened.db, createAreaKeys(opened).privateKey(area), recordId)?.toString(),
    async giveToSolveig() {
      await as('Solveig', (opened) => write(opened, () => requestArea(opened, area)))
      await as('Sigrid', (opened) => write(opened, () => grantArea(opened, createAreaKeys(opened), area, ids.Solveig)))
    },
    dump: (opened) => dumped(opened, join(folder.path, 'copy.db')),
    dispose() {
      register.dispose()
      folder.dispose()
    }
  }
}

async function foundWithCase(session: Session): Promise<{ recoveryKey: string; recordId: string }> {
  const { recoveryKey, recovery } = await createAreaRecovery(session.registerId, area, cheapCost)
  const recordId = withTransaction(session.db, () => {
    foundArea(session, area, recovery)
    return putCase(session)
  })
  return { recoveryKey, recordId }
}

/** Puts a case into the area; answers its id. */
export function putCase({ db, user, now }: Session): string {
  return depositSealed(db, { area, kind: 'case', at: now().toISOString(), by: user.id }, record)
}

function dumped(session: Session, copy: string): unknown[] {
  for (const end of ['', '-wal']) {
    const from = `${session.db.name}${end}`
    if (existsSync(from)) copyFileSync(from, `${copy}${end}`)
  }
  const db = openDatabase(copy, session.fileKey)
  try {
    // What a virtual table has lies in its shadow tables.
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
      .pluck()
      .all()
    return tables.flatMap((table) => (db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).flat())
  } finally {
    db.close()
  }
}

/** Whether a text, its digits or its bytes in any usual form stand in a value. */
export function holds(value: unknown, text: string): boolean {
  const digits = text.replace(/\D/g, '')
  const seen = Buffer.isBuffer(value)
    ? [value.toString('latin1'), value.toString('utf16le'), value.toString('utf8')]
    : [String(value), Buffer.from(String(value), 'base64').toString('latin1')]
  return seen.some((form) => form.includes(text) || (digits.length > 5 && form.replace(/\D/g, '').includes(digits)))
}

/** What private keys open of the file's values, under every purpose the program has for anybody. */
export function openedBy(
  keys: readonly Buffer[],
  values: readonly unknown[],
  { session: { registerId }, ids }: { readonly session: Session; readonly ids: Readonly<Record<string, string>> }
): string[] {
  const holders = [...Object.values(ids), recoveryHolder]
  const uuids = values.filter((value) => /^[0-9a-f-]{36}$/.test(String(value)))
  const purposes = areas.flatMap((one) => [
    ...[1, 2, 3].flatMap((generation) =>
      holders.map((holder) => `samregister:${registerId}:area:${one}:${generation}:${holder}`)
    ),
    ...uuids.map((id) => `samregister:${registerId}:record:${one}:${String(id)}`)
  ])
  const boxes = values.filter(
    (value): value is string => typeof value === 'string' && /^[A-Za-z0-9+/=]{80,}$/.test(value)
  )
  const openers = keys.map(createOpener)
  const opened = boxes.flatMap((box) =>
    openers.flatMap(({ open }) => purposes.flatMap((purpose) => open(box, purpose)?.toString('latin1') ?? []))
  )
  for (const opener of openers) opener.end()
  return opened
}
