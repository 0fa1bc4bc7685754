import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import { citizenServiceList, cultureList, healthList, schoolLists, technicalList } from './department-lists.ts'
import { norwegianLists } from './norwegian-lists.ts'
import { contractList, cprSourceList, dependencyList, supplierList, unitList } from './other-lists.ts'
import { activityCards, activityLists, agreementList } from './protocol-lists.ts'
import { csvOf, windows1252, workbookBytes } from './sheet.ts'
import { systemOverview } from './system-overview.ts'

/** A file of the sample and what its rows are. */
export interface SampleFile {
  readonly file: string
  readonly entity: EntityName
  readonly bytes: () => Buffer
}

/** A made municipality with its legacy sheets, in the order in which a newcomer would bring them in. */
export interface SampleMunicipality {
  readonly name: string
  readonly nationalId: string
  readonly country: 'DK' | 'NO'
  readonly files: readonly SampleFile[]
}

const systems = (file: string, bytes: () => Buffer): SampleFile => ({ file, entity: 'system', bytes })

const activities = (file: string, bytes: () => Buffer): SampleFile => ({ file, entity: 'processingActivity', bytes })

/** The sample: Prøveby Kommune with the lists of its departments, and a Norwegian neighbour with two. */
export const sample: readonly SampleMunicipality[] = [
  {
    name: 'Prøveby Kommune',
    nationalId: '99001011',
    country: 'DK',
    files: [
      { file: 'organisation.xlsx', entity: 'organisationUnit', bytes: () => workbookBytes(unitList, 'xlsx') },
      { file: 'leverandoerer.xlsx', entity: 'supplier', bytes: () => workbookBytes(supplierList, 'xlsx') },
      systems('systemoversigt-2019.xlsx', () => workbookBytes(systemOverview, 'xlsx')),
      systems('sundhed-1904.xls', () => workbookBytes(healthList, 'biff8', { date1904: true })),
      systems('teknik-windows1252.csv', () => windows1252(csvOf(technicalList))),
      systems('borgerservice.ods', () => workbookBytes(citizenServiceList, 'ods', { dateFormat: 'dd/mm/yyyy' })),
      systems('kultur.xlsb', () => workbookBytes(cultureList, 'xlsb')),
      systems('skoler-og-dagtilbud.xlsx', () => workbookBytes(schoolLists, 'xlsx')),
      { file: 'kontrakter.xlsx', entity: 'contract', bytes: () => workbookBytes(contractList, 'xlsx') },
      { file: 'snitflader.xlsx', entity: 'dependency', bytes: () => workbookBytes(dependencyList, 'xlsx') },
      { file: 'cpr-kilder.xlsx', entity: 'subscriptionSource', bytes: () => workbookBytes(cprSourceList, 'xlsx') },
      activities('behandlingsaktiviteter.xlsx', () => workbookBytes(activityLists, 'xlsx')),
      activities('personale-skemaer.xlsx', () => workbookBytes(activityCards, 'xlsx')),
      { file: 'databehandleraftaler.xlsx', entity: 'agreement', bytes: () => workbookBytes(agreementList, 'xlsx') }
    ]
  },
  {
    name: 'Prøvevik kommune',
    nationalId: '310550213',
    country: 'NO',
    files: [
      systems('systemoversikt-norsk.xlsx', () => workbookBytes(norwegianLists, 'xlsx', { dateFormat: 'dd.mm.yyyy' }))
    ]
  }
]

/** What the program reads to know whose lists these are: `sample.json` beside them. */
export function sampleIndex(): string {
  const municipalities = sample.map(({ name, nationalId, country, files }) => ({
    name,
    nationalId,
    country,
    files: files.map(({ file, entity }) => ({ file, entity }))
  }))
  return `${JSON.stringify({ municipalities }, null, 2)}\n`
}

/** Writes every file of the sample into a folder. */
export function writeSample(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const { file, bytes } of sample.flatMap(({ files }) => files)) writeFileSync(join(folder, file), bytes())
  writeFileSync(join(folder, 'sample.json'), sampleIndex())
}

if (argv[1] === import.meta.filename) writeSample(join(import.meta.dirname, '../../resources/sample'))
