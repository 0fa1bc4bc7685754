import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSetting } from '../../../src-main/db/settings.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { madeCountry } from '../../bench/country/country.ts'
import { writeMunicipality } from '../../bench/country/write-packages.ts'
import { importProgram } from '../../support/import-program.ts'

// What the bench measures is packages as people send them: a code that is none would be read as typed over.

test('a made municipality is read as it was written, and so is what it sends later', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'made-country-'))
  const central = await importProgram()
  try {
    withTransaction(central.register.db, () => writeSetting(central.register.db, 'register.purpose', 'central'))
    const [made] = madeCountry(1, { municipalities: 1, systems: 20 }).municipalities
    if (!made) throw new Error('no municipality')
    const key = await writeMunicipality(folder, 0, made, { activities: 3, agreements: 2 })
    await central.work('central.consolidate', { paths: [folder] })
    await writeMunicipality(folder, 0, made, { activities: 3, agreements: 2 }, { key, changed: 2 })
    const { files } = await central.work('central.consolidate', { paths: [folder] })
    expect(files).toMatchObject([{ outcome: 'held', failure: null }])
    expect(await central.ask('held.packages', {})).toMatchObject([{ edited: [] }])
  } finally {
    await central.close()
    rmSync(folder, { recursive: true })
  }
})
