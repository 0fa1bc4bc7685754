import { aspects } from '../../../../src-shared/features/consolidation/across/aspects.ts'
import type { AcrossMunicipality } from '../../../../src-shared/features/consolidation/across/contract.ts'
import { type Finding, findingKeys } from '../../../../src-shared/features/consolidation/across/findings.ts'
import { measureKeys, shareOf } from '../../../../src-shared/features/consolidation/across/league.ts'
import { readinessKeys } from '../../../../src-shared/features/shielding/readiness/contract.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { Shown } from '../../exchange/export/visible-value.ts'
import type { WorkbookColumn, WorkbookSheet } from '../../exchange/export/workbook-sheet.ts'
import { figureLabel } from '../../exchange/package/chosen-figures.ts'
import { acrossOf, acrossSuppliers } from './across.ts'
import type { Counted } from './book.ts'
import { leagueSheet } from './league-workbook.ts'
import { findRecords, readFound } from './rows.ts'
import { type AcrossWord, acrossWords, aspectLabel, saidText } from './words.ts'
import { type AcrossWriting, percentOf } from './writing.ts'

const expiring = ['agreementExpired', 'agreementIn3', 'agreementIn6', 'agreementIn12'] as const

/** Everything that stands on the pages, a sheet each. */
export function acrossSheets(writing: AcrossWriting): readonly WorkbookSheet[] {
  const { counted, language } = writing
  const across = acrossOf(counted)
  const say = acrossWords(language)
  return [
    figuresSheet(across, say),
    municipalitiesSheet(across.municipalities, language),
    systemsSheet(counted, language),
    suppliersSheet(counted, say),
    foundSheet(writing, 'sheet.agreements', expiring),
    foundSheet(writing, 'sheet.activities', ['activityNoBasis']),
    packedSheet(across.municipalities, language),
    leagueSheet(writing)
  ]
}

type Say = ReturnType<typeof acrossWords>

const wide = (label: string): WorkbookColumn => ({ label, width: 40 })
const middling = (label: string): WorkbookColumn => ({ label, width: 22 })
const number = (label: string): WorkbookColumn => ({ label, width: 14, as: 'number' })
const date = (label: string): WorkbookColumn => ({ label, width: 13, as: 'date' })

function sheet(name: string, columns: readonly WorkbookColumn[], rows: readonly (readonly Shown[])[]): WorkbookSheet {
  return { name, columns, rowCount: rows.length, rows, frozenColumns: 1 }
}

function figuresSheet({ municipalities, totals }: ReturnType<typeof acrossOf>, say: Say): WorkbookSheet {
  const rows: readonly (readonly Shown[])[] = [
    [say('count.municipalities'), municipalities.length, null],
    [say('count.systems'), totals.systems, totals.records.system],
    [say('count.suppliers'), totals.suppliers, null],
    [say('count.activities'), totals.records.processingActivity, null],
    [say('count.agreements'), totals.records.agreement, null],
    ...measureKeys.map((key) => [say(`measure.${key}`), totals.measures[key].part, totals.measures[key].whole]),
    ...findingKeys.map((key) => [say(`finding.${key}`), totals.findings[key], null])
  ]
  return sheet(
    say('sheet.figures'),
    [wide(say('column.what')), number(say('column.value')), number(say('column.all'))],
    rows
  )
}

function municipalitiesSheet(all: readonly AcrossMunicipality[], language: Language): WorkbookSheet {
  const say = acrossWords(language)
  const sent = (value: string): string => (value === 'yes' || value === 'no' ? say(value) : say('notSent'))
  const lines = readinessKeys.filter((key) =>
    all.some(({ figures }) => figures.some((figure) => figure.area === 'readiness' && figure.key === key))
  )
  const readiness = (one: AcrossMunicipality, key: string): string =>
    sent(String(one.figures.find((figure) => figure.area === 'readiness' && figure.key === key)?.value ?? ''))
  const columns = [
    wide(say('municipality')),
    date(say('exported')),
    middling(say('file')),
    number(say('column.systems')),
    number(say('count.activities')),
    number(say('column.agreements')),
    ...measureKeys.map((key) => number(`${say(`measure.${key}`)} %`)),
    ...findingKeys.map((key) => number(say(`finding.${key}`))),
    ...lines.map((key) =>
      middling(figureLabel({ area: 'readiness', key, subject: '', value: null, on: null }, language))
    )
  ]
  const rows = all.map((one): readonly Shown[] => [
    one.name,
    { date: one.exportedAt.slice(0, 10) },
    one.file,
    ...[one.counts.system, one.counts.processingActivity, one.counts.agreement].map((count) => count ?? say('notSent')),
    ...measureKeys.map((key) => (one.measures[key] === null ? say('notSent') : percentOf(shareOf(one.measures[key])))),
    ...findingKeys.map((key) => one.findings[key]),
    ...lines.map((key) => readiness(one, key))
  ])
  return sheet(say('sheet.municipalities'), columns, rows)
}

function systemsSheet(counted: Counted, language: Language): WorkbookSheet {
  const say = acrossWords(language)
  return sheet(
    say('sheet.systems'),
    [
      wide(say('column.name')),
      middling(say('column.supplier')),
      number(say('column.municipalities')),
      ...aspects.map((aspect) => middling(aspectLabel(aspect, language)))
    ],
    counted.tally.systems.map((system) => [
      system.head.title,
      system.head.supplier,
      system.municipalities.count,
      ...aspects.map((aspect) => saidText(aspect, system.of(aspect).said, language) || null)
    ])
  )
}

function suppliersSheet(counted: Counted, say: Say): WorkbookSheet {
  const keys = ['municipalities', 'systems', 'agreements', 'expired', 'ending'] as const
  return sheet(
    say('sheet.suppliers'),
    [wide(say('column.name')), ...keys.map((key) => number(say(`column.${key}`)))],
    acrossSuppliers(counted, { search: '', sort: 'municipalities' }).map((row) => [
      row.title,
      ...keys.map((key) => row[key])
    ])
  )
}

/** The records of findings with package, sheet and row of each; read as they are written, as there may be very many. */
function foundSheet({ db, counted, language }: AcrossWriting, name: AcrossWord, of: readonly Finding[]): WorkbookSheet {
  const say = acrossWords(language)
  const found = of.map((finding) => ({
    finding,
    records: findRecords(counted, { of: finding, municipality: null, supplier: null })
  }))
  const isAgreement = of.some((finding) => finding.startsWith('agreement'))
  function* rows(): Generator<readonly Shown[]> {
    for (const { finding, records } of found)
      for (const { place, name: called, with: whom, until } of readFound(db, counted, records)) {
        const own = isAgreement ? [say(`finding.${finding}`), whom, until === null ? null : { date: until }] : []
        yield [place.municipality, called, ...own, place.file, place.sheet, place.row]
      }
  }
  const own = isAgreement
    ? [middling(say('column.finding')), middling(say('column.with')), date(say('column.until'))]
    : []
  return {
    name: say(name),
    columns: [
      middling(say('municipality')),
      wide(say('column.name')),
      ...own,
      middling(say('file')),
      middling(say('column.sheet')),
      number(say('column.row'))
    ],
    rowCount: found.reduce((sum, { records }) => sum + records.total, 0),
    frozenColumns: 1,
    rows: { [Symbol.iterator]: rows }
  }
}

function packedSheet(all: readonly AcrossMunicipality[], language: Language): WorkbookSheet {
  const say = acrossWords(language)
  return sheet(
    say('sheet.packed'),
    [
      middling(say('municipality')),
      wide(say('column.what')),
      middling(say('column.subject')),
      number(say('column.value')),
      date(say('column.on'))
    ],
    all.flatMap(({ name, figures }) =>
      figures.map((figure): readonly Shown[] => {
        const { subject, value, on } = figure
        const said = value === 'yes' || value === 'no' ? say(value) : value
        return [name, figureLabel(figure, language), subject || null, said, on === null ? null : { date: on }]
      })
    )
  )
}
