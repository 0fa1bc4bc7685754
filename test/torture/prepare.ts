import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeSetting } from '../../src-main/db/settings.ts'
import { withTransaction } from '../../src-main/db/transaction.ts'
import { writeRecords } from '../../src-main/features/entities/records.ts'
import { seedCategories } from '../../src-main/features/systems/category-seed.ts'
import { unlockRegister } from '../../src-main/security/register-folder.ts'
import { addUser } from '../../src-main/security/users.ts'
import { madeCountry } from '../bench/country/country.ts'
import { writeMunicipality } from '../bench/country/write-packages.ts'
import { importFile, type Program, startProgram } from '../bench/run/program.ts'
import { type MadeWorkbookOptions, makeWorkbook } from '../support/made-workbook.ts'
import { cheapCost, setBack, temporaryRegister } from '../support/register.ts'
import { leaver } from './leaver.ts'
import { type Picture, pictureOf } from './picture.ts'
import type { Scenario } from './scenario.ts'

/** What every round starts from a copy of. */
export interface Prepared {
  /** A register with some imported systems, closed. */
  readonly filled: string
  /** The same as an older program left it. */
  readonly older: string
  /** The same as a central office's, and a folder of packages for it: there when a scenario begins with it. */
  readonly central: string
  readonly packages: string
  readonly before: Picture
  /** A sheet that changes many of the systems and brings new ones. */
  readonly sheet: string
  readonly passphrase: string
}

/** Of the schema that the older program knew; from then on there are records and their search index. */
const olderVersion = 30

const world = { suppliers: 8, people: 12, units: 6 }
const imported: MadeWorkbookOptions = { rows: 60, world, seed: 1 }
const brought: MadeWorkbookOptions = { rows: 240, world, seed: 2 }

/** Makes the registers of which rounds get copies. Their passphrase costs nothing to derive. */
export async function prepare(folder: string, scenarios: readonly Scenario[]): Promise<Prepared> {
  const first = join(folder, 'first.xlsx')
  const sheet = join(folder, 'second.xlsx')
  await makeWorkbook(first, imported)
  await makeWorkbook(sheet, brought)
  const id = randomUUID()
  const register = await temporaryRegister({
    seed: ({ db, userId, at }) =>
      writeRecords(db, { userId, municipalityId: id, scope: 'all', batchId: null, now: () => at }, (records) => {
        records.of('municipality').insert({ name: 'Prøveby Kommune', country: 'DK' }, { id })
        seedCategories(records.of('systemCategory'), 'DK')
      })
  })
  try {
    await addUser(register.session, { ...leaver, roles: ['reader'], units: [] }, cheapCost)
    register.lock()
    const { path, passphrase } = register
    const before = await withProgram(folder, async (program) => {
      await program.call('register.open', { path, passphrase })
      await importFile(program, first)
      return await pictureOf(program)
    })
    const filled = join(folder, 'filled.samregister')
    const older = join(folder, 'older.samregister')
    const central = join(folder, 'central.samregister')
    const packages = join(folder, 'packages')
    cpSync(path, filled, { recursive: true })
    if (scenarios.some(({ begins }) => begins === 'central')) {
      await makeCentral(register)
      cpSync(path, central, { recursive: true })
      cpSync(filled, path, { recursive: true })
      await writePackages(packages)
    }
    setBack(register, olderVersion)
    cpSync(path, older, { recursive: true })
    return { filled, older, central, packages, before, sheet, passphrase }
  } finally {
    register.dispose()
  }
}

/** Runs the program without a window in this process, and closes it. */
export async function withProgram<T>(folder: string, work: (program: Program) => Promise<T>): Promise<T> {
  const program = startProgram(folder)
  try {
    return await work(program)
  } finally {
    await program.close()
  }
}

async function makeCentral({
  path,
  passphrase
}: {
  readonly path: string
  readonly passphrase: string
}): Promise<void> {
  const session = await unlockRegister({ path, passphrase })
  try {
    withTransaction(session.db, () => writeSetting(session.db, 'register.purpose', 'central'))
  } finally {
    session.close()
  }
}

async function writePackages(packages: string): Promise<void> {
  mkdirSync(packages)
  const { municipalities } = madeCountry(7, { municipalities: 6, systems: 60 })
  for (const [place, municipality] of municipalities.entries())
    await writeMunicipality(packages, place, municipality, { activities: 20, agreements: 5 })
}
