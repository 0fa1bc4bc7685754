import { randomUUID } from 'node:crypto'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { type Case, ms, result } from '../case.ts'
import { programWith } from '../run/made-register.ts'

const systems = 100_000
const columns = [
  'name',
  'description',
  'category',
  'lifecycle',
  'localId',
  'note',
  'supplier',
  'unit',
  'owner',
  'administrator',
  'usedBy',
  'inUseFrom',
  'hosting',
  'personalData',
  'dataProcessingAgreement',
  'agreementSignedOn',
  'riskAssessedOn',
  'cprSubscription',
  'businessCritical',
  'erasureLimit',
  'version',
  'url',
  'loginMethod',
  'integrations',
  'aliases',
  'dataLevel',
  'classification',
  'archiveWorthy',
  'groupEmail',
  'accessContact'
]

function bareRow(record: RecordView): (string | number | null)[] {
  return columns.map((key) => {
    const value = record.values[key] ?? null
    if (value === null || typeof value === 'number') return value
    if (typeof value === 'string') return record.refs[value]?.name ?? value
    return 'value' in value ? value.value : value.join('; ')
  })
}

/** A list of 100,000 systems as shown, from register to file, against the bare writer given the same cells at once. */
export const exportCase: Case = {
  names: ['export.time'],
  async run(folder) {
    mkdirSync(join(folder, 'register'))
    const program = await programWith(systems, join(folder, 'register'))
    const path = join(folder, 'own.xlsx')
    const list = { entity: 'system' as const, query: { limit: 200_000 }, columns }
    let start = performance.now()
    await program.call('export.save', { jobId: randomUUID(), path, format: 'xlsx', language: 'da', list })
    const own = performance.now() - start

    const page = await program.call('system.list', { limit: systems, columns })
    await program.close()
    const rows = page.rows.map(bareRow)
    start = performance.now()
    writeFileSync(
      join(folder, 'bare.xlsx'),
      await writeXlsx({ sheets: [{ name: 'Systemer', rows: [columns, ...rows] }] })
    )
    const bare = performance.now() - start
    return [
      result('export.time', own / bare, 1.5, {
        systems,
        columns: columns.length,
        ownMs: ms(own),
        bareMs: ms(bare),
        ownBytes: statSync(path).size
      })
    ]
  }
}
