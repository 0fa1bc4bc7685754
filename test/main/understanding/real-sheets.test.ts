import { readdirSync } from 'node:fs'
import type { ReadRow } from '../../../src-main/features/exchange/understanding/types.ts'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { validateValues } from '../../../src-shared/kernel/validate.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { readGrids } from '../../support/read-grids.ts'
import { sharedSheet, sharedSheetsAreHere } from '../../support/shared-sheets.ts'
import { targets, understand } from '../../support/understood.ts'

interface Wanted {
  readonly file: string
  readonly entity: EntityName
  readonly sheet: string
  readonly headerRow: number
  readonly rows: number
  /** Columns that must be mapped so; others may go anywhere. */
  readonly columns: Readonly<Record<string, string>>
}

const wanted: readonly Wanted[] = [
  {
    file: 'Dataset__application_inventory.xlsx',
    entity: 'system',
    sheet: 'Applications',
    headerRow: 1,
    rows: 100,
    columns: {
      'App ID': 'localId',
      'Application Name': 'name',
      'Business Unit': 'unit',
      Owner: 'owner',
      Vendor: 'supplier',
      'Annual Cost': 'keep',
      'Business Criticality': 'criticality',
      'Renewal Date': 'keep',
      Status: 'lifecycle'
    }
  },
  {
    file: 'MBU_Databehandlingsaftaler__RECONSTRUCTED_dataaftaler_oversigt.xlsx',
    entity: 'system',
    sheet: 'Oversigt',
    headerRow: 1,
    rows: 420,
    columns: {
      systemNavn: 'name',
      systemBeskrivelse: 'description',
      udbyderNavn: 'supplier',
      status: 'keep',
      Instregnr: 'keep'
    }
  },
  {
    file: 'fides__2022-06-08-T201756_datamap.xlsx',
    entity: 'system',
    sheet: 'sheet1',
    headerRow: 9,
    rows: 8,
    columns: { 'Fides system': 'name', 'Department or Business function': 'unit', 'Purpose of processing': 'purpose' }
  },
  {
    file: 'Dataset__vendor_contracts.xlsx',
    entity: 'contract',
    sheet: 'Contracts',
    headerRow: 1,
    rows: 100,
    columns: {
      'Contract Cost': 'yearlyCost',
      'Contract Owner': 'responsible',
      'Contract Renewal Date': 'endsOn',
      Vendor: 'supplier'
    }
  },
  {
    file: 'Dataset__vendor_contracts.xlsx',
    entity: 'supplier',
    sheet: 'Vendor Directory',
    headerRow: 1,
    rows: 8,
    columns: { Vendor: 'name', 'Account Manager': 'contact' }
  },
  {
    file: 'kitos__valid_it_contract_example.xlsx',
    entity: 'contract',
    sheet: 'IT Kontrakter',
    headerRow: 1,
    rows: 4,
    columns: {
      'IT Kontrakt Navn (påkrævet)': 'name',
      'IT Kontrakt Id': 'number',
      Bemærkning: 'note',
      Indgået: 'signedOn',
      'Uopsigeligt til': 'irrevocableUntil',
      Udløbsdato: 'endsOn',
      'Kontrakten opsagt': 'terminatedOn'
    }
  },
  {
    file: 'kitos__OS2KITOS_Brugere.xlsx',
    entity: 'person',
    sheet: 'Brugere',
    headerRow: 1,
    rows: 0,
    columns: {
      'Fornavn (påkrævet)': 'name',
      'Efternavn (påkrævet)': 'name',
      'Email (påkrævet)': 'email',
      Telefon: 'phone'
    }
  },
  {
    file: 'kitos__OS2KITOS_Organisationsenheder.xlsx',
    entity: 'organisationUnit',
    sheet: 'Organisationsenheder',
    headerRow: 1,
    rows: 0,
    columns: {
      'Overordnet afdeling (påkrævet)': 'parent',
      'Afdelingsnavn (påkrævet)': 'name',
      'EAN nummer': 'externalId'
    }
  }
]

/** What the register would refuse of a row's values; references are resolved later and a missing name is told apart. */
function refused(row: ReadRow): Readonly<Record<string, string>> {
  const refs = new Set<string>(
    catalogue.system.fields.filter((f) => f.kind === 'ref' || f.kind === 'refs').map((f) => f.key)
  )
  const own = Object.entries(row.values).filter(([key]) => !refs.has(key))
  const { name, ...fields } = validateValues(catalogue.system, Object.fromEntries(own) as Values, 'DK').fields
  return name === undefined || name === 'field.required' ? fields : { ...fields, name }
}

if (sharedSheetsAreHere) {
  test.each(wanted.map((sheet) => [sheet.file, sheet.entity, sheet] as const))(
    '%s as %s',
    async (file, entity, sheet) => {
      const grids = await readGrids(sharedSheet(`real/${file}`))
      const grid = grids.find((g) => g.name === sheet.sheet)
      expect(grid).toBeDefined()
      if (!grid) return
      const { plan, data } = understand(grid, entity)
      expect(plan.headerRows.at(-1)).toBe(sheet.headerRow)
      expect(data).toHaveLength(sheet.rows)
      expect(targets(plan)).toMatchObject(sheet.columns)
    }
  )

  test('sheets without a column of names are not taken', async () => {
    const grids = await readGrids(sharedSheet('real/Dataset__application_inventory.xlsx'))
    expect(grids.map((grid) => understand(grid).plan.included)).toEqual([true, false, false])
  })

  test.each(
    ['made', 'real', 'nasty'].flatMap((folder) => readdirSync(sharedSheet(folder)).map((file) => `${folder}/${file}`))
  )('%s is understood or refused, and shows no personal number', async (file) => {
    const grids = await readGrids(sharedSheet(file)).catch(() => [])
    for (const grid of grids) {
      const { plan, rows } = understand(grid)
      const shown = JSON.stringify([plan, rows.map(({ personal: _, ...row }) => row)])
      expect(shown).not.toMatch(/(?<![\d.])[67]\d[01]\d{3}-\d{4}(?!\d)/)
      expect(rows.every((row) => row.row > (plan.headerRows.at(-1) ?? 0))).toBe(true)
      for (const row of rows) expect(refused(row)).toEqual({})
    }
  })
} else {
  test('the real sheets are not at hand: skipped', () => expect(sharedSheetsAreHere).toBe(false))
}
