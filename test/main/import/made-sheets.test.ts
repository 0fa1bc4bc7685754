import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportFileResult } from '../../../src-shared/features/exchange/import.ts'
import type { Answer, RecordView } from '../../../src-shared/kernel/value.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'

const made = join(import.meta.dirname, '../../../../shared/legacy-excel/made')

interface SystemTruth {
  readonly name: string
  readonly supplier?: string
  readonly supplierCvr?: string | null
  readonly orgnr?: string
  readonly unit?: string
  readonly owner?: string
  readonly dpa?: string | null
  readonly personalData?: string | null
  readonly cprSubscription?: string | null
  readonly dpaDate?: string | null
  readonly riskDate?: string | null
}

interface FileTruth {
  readonly entity: string
  readonly headerRow?: number
  readonly records: number
  readonly duplicates?: readonly string[]
  readonly sectionRows?: number
  readonly blankRows?: number
  readonly footerRows?: number
  readonly systems: readonly SystemTruth[]
}

let program: ImportProgram
afterEach(() => program.close())

const folded = (text: unknown): string =>
  String(text ?? '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
const withoutForm = (text: unknown): string => folded(text).replace(/ (a\/s|aps|as)$/, '')
const answer = (record: RecordView, key: string): string | null => {
  const value = (record.values[key] as Answer | null)?.value ?? null
  return value === 'unknown' ? null : value
}

async function comesInAs(name: string, truth: FileTruth): Promise<ImportFileResult | undefined> {
  const { files } = await program.importFiles(join(made, name))
  const systems = new Map((await program.list('system')).map((record) => [folded(record.values['name']), record]))
  expect(systems.size).toBe(truth.records)
  const misses: string[] = []
  for (const said of truth.systems) {
    const record = systems.get(folded(said.name))
    if (!record) {
      misses.push(`lost ${said.name}`)
      continue
    }
    const named = (key: string) => record.refs[String(record.values[key])]?.name
    const same = (what: string, found: unknown, expected: unknown): void => {
      if (expected !== undefined && (found ?? null) !== (expected ?? null))
        misses.push(`${said.name} ${what}: ${found}, expected ${expected}`)
    }
    if (said.supplier !== undefined) same('supplier', withoutForm(named('supplier')), withoutForm(said.supplier))
    const nationalId = record.refs[String(record.values['supplier'])]?.nationalId
    if (said.supplierCvr) same('CVR', nationalId, said.supplierCvr)
    if (said.unit !== undefined) same('unit', folded(named('unit')), folded(said.unit))
    if (said.owner !== undefined) same('owner', folded(named('owner')), folded(said.owner))
    same('agreement', answer(record, 'dataProcessingAgreement'), said.dpa)
    same('personal data', answer(record, 'personalData'), said.personalData)
    same('CPR subscription', answer(record, 'cprSubscription'), said.cprSubscription)
    same('signed on', record.values['agreementSignedOn'], said.dpaDate)
    same('risk assessed on', record.values['riskAssessedOn'], said.riskDate)
  }
  expect(misses).toEqual([])
  return files[0]
}

if (existsSync(made)) {
  const truths = JSON.parse(readFileSync(join(made, 'truth.json'), 'utf8')) as Record<string, FileTruth>

  describe('made sheets come in as their truth says', () => {
    test('the Danish system list, with its sections, duplicates and footers accounted for', async () => {
      program = await importProgram()
      const truth = truths['systemoversigt-2019.xlsx'] as FileTruth
      const file = await comesInAs('systemoversigt-2019.xlsx', truth)
      const sheet = file?.sheets[0]
      expect(sheet?.headerRow).toBe(truth.headerRow)
      expect(sheet?.rows).toMatchObject({
        created: truth.records,
        merged: truth.duplicates?.length,
        skipped: (truth.sectionRows ?? 0) + (truth.blankRows ?? 0) + (truth.footerRows ?? 0),
        invalid: 0
      })
      const twice = await program.importFiles(join(made, 'systemoversigt-2019.xlsx'))
      expect(twice.batchId).toBeNull()
      expect(await program.list('supplier')).toHaveLength(16)
    })

    test('the Norwegian one, in a Norwegian register', async () => {
      program = await importProgram({ country: 'NO' })
      const truth = truths['systemoversikt-no.xlsx'] as FileTruth
      const file = await comesInAs('systemoversikt-no.xlsx', truth)
      expect(file?.sheets[0]?.headerRow).toBe(truth.headerRow)
      expect((await program.importFiles(join(made, 'systemoversikt-no.xlsx'))).batchId).toBeNull()
    })

    test('the text file in windows-1252, and both lists together are one register', async () => {
      program = await importProgram()
      await comesInAs('systemer-windows1252.csv', truths['systemer-windows1252.csv'] as FileTruth)
      await program.importFiles(join(made, 'systemoversigt-2019.xlsx'))
      expect(await program.list('system')).toHaveLength(140)
    })
  })
} else {
  test('the made sheets are not here: skipped', async () => {
    program = await importProgram()
    process.stdout.write('../shared/legacy-excel/made is not there; its sheets were not tried\n')
  })
}
