import { readFileSync } from 'node:fs'
import { fold, normaliseName } from '../../../src-shared/kernel/fold.ts'
import type { Country } from '../../../src-shared/kernel/language.ts'
import { readGrids } from '../../support/read-grids.ts'
import { sharedSheet, sharedSheetsAreHere } from '../../support/shared-sheets.ts'
import { plainValues, type Understood, understand } from '../../support/understood.ts'

interface TrueSystem {
  readonly name: string
  readonly supplier: string
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

interface TrueSheet {
  readonly headerRow?: number
  readonly records: number
  readonly duplicates?: readonly string[]
  readonly sectionRows?: number
  readonly blankRows?: number
  readonly footerRows?: number
  readonly systems: readonly TrueSystem[]
}

const sheets: readonly (readonly [string, Country])[] = [
  ['systemoversigt-2019.xlsx', 'DK'],
  ['systemoversikt-no.xlsx', 'NO'],
  ['systemer-windows1252.csv', 'DK']
]

/** A "don't know" counts as null, as the command line lists it. */
const said = (value: unknown) => (value === undefined || value === 'unknown' ? null : value)

function factsOf(system: TrueSystem, values: Readonly<Record<string, unknown>>): readonly string[] {
  const misses: string[] = []
  const check = (key: string, found: unknown, wanted: unknown) => {
    if (wanted !== undefined && said(found) !== wanted) misses.push(`${system.name} ${key}: ${found} for ${wanted}`)
  }
  check('supplier', normaliseName(String(values['supplier'])), normaliseName(system.supplier))
  if (system.supplierCvr) check('cvr', values['supplier.nationalId'], system.supplierCvr)
  check('orgnr', values['supplier.nationalId'], system.orgnr)
  check('unit', values['unit'], system.unit)
  check('owner', values['owner'], system.owner)
  check('agreement', values['dataProcessingAgreement'], system.dpa)
  check('personal data', values['personalData'], system.personalData)
  check('cpr', values['cprSubscription'], system.cprSubscription)
  check('signed', values['agreementSignedOn'], system.dpaDate)
  check('risk', values['riskAssessedOn'], system.riskDate)
  return misses
}

if (sharedSheetsAreHere) {
  const truth = JSON.parse(readFileSync(sharedSheet('made/truth.json'), 'utf8')) as Record<string, TrueSheet>

  describe.each(sheets)('%s', (file, country) => {
    const wanted = truth[file] as TrueSheet
    let sheet: Understood
    beforeAll(async () => {
      const grids = await readGrids(sharedSheet(`made/${file}`))
      const understood = grids.map((grid) => understand(grid, 'system', country))
      expect(understood.filter(({ plan }) => plan.included)).toHaveLength(1)
      sheet = understood.find(({ plan }) => plan.included) as Understood
    })

    test('its header is found', () => {
      if (wanted.headerRow) expect(sheet.plan.headerRows.at(-1)).toBe(wanted.headerRow)
    })

    test('every row is accounted for', () => {
      const count = (kind: string) => sheet.rows.filter((row) => row.kind === kind).length
      expect(count('data')).toBe(wanted.records + (wanted.duplicates?.length ?? 0))
      expect(count('section')).toBe(wanted.sectionRows ?? 0)
      if (wanted.blankRows !== undefined) expect(count('blank')).toBe(wanted.blankRows)
      expect(count('footer')).toBe(wanted.footerRows ?? 0)
    })

    test('every fact is right', () => {
      const byName = new Map<string, Readonly<Record<string, unknown>>>()
      for (const row of sheet.data) {
        const values = plainValues(row)
        const name = fold(String(values['name']))
        // A row that repeats another may say what that one left out (a supplier's number).
        byName.set(name, { ...values, ...byName.get(name) })
      }
      expect(byName.size).toBe(wanted.records)
      const suppliers = new Map<string, unknown>()
      for (const values of byName.values())
        if (values['supplier.nationalId'])
          suppliers.set(normaliseName(String(values['supplier'])), values['supplier.nationalId'])
      const misses = wanted.systems.flatMap((system) => {
        const values = byName.get(fold(system.name))
        if (!values) return [`lost ${system.name}`]
        return factsOf(system, { 'supplier.nationalId': suppliers.get(normaliseName(system.supplier)), ...values })
      })
      expect(misses).toEqual([])
    })

    test('nothing that stood in a cell is lost', () => {
      for (const row of sheet.data) {
        for (const issue of row.issues) {
          const header = sheet.plan.columns.find((column) => column.index === issue.column)?.header ?? ''
          expect(row.extra[header]).toBe(issue.value)
        }
      }
    })
  })
} else {
  test('the made sheets are not at hand: skipped', () => expect(sharedSheetsAreHere).toBe(false))
}
