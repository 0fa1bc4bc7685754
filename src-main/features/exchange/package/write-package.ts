import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Finding } from '../../../../src-shared/features/exchange/feedback.ts'
import type { PackageHead, PackedFigure } from '../../../../src-shared/features/exchange/package.ts'
import { askedOf } from '../../../../src-shared/features/exchange/profiles.ts'
import type { Entity, EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { latestVersion } from '../../../db/migrations/index.ts'
import { replaceFile } from '../../../platform/files.ts'
import { newId } from '../../../platform/ids.ts'
import { listsMark } from '../export/columns.ts'
import { type ExportSource, entityTable, TooLongForCell } from '../export/entity-sheet.ts'
import { dateFormats, manifestSheet } from '../export/manifest.ts'
import { municipalityOf, type RegisterReading } from '../export/register-source.ts'
import { writeWorkbook } from '../export/workbook.ts'
import type { WorkbookSheet } from '../export/workbook-sheet.ts'
import { digestOfFindings, findingSheet } from '../feedback/finding-sheet.ts'
import { digestOfFigures, RecordDigest } from './canonical.ts'
import { figureSheet } from './figure-sheet.ts'
import type { Choice } from './register-selection.ts'
import { type PackedSource, registerSources } from './register-sources.ts'
import { type Records, recordSources } from './related-records.ts'
import { signPackage } from './signature.ts'
import { askingSheet, guideSheet } from './supplier-sheets.ts'

/** What is packed. */
export type ToPack = (Records | ({ readonly kind: 'register' } & Choice) | FeedbackToPack) & {
  readonly language: Language
  /** UTC instant. */
  readonly at: string
  /** Key figures with what each is called; none where they were not chosen. */
  readonly figures?: { readonly all: readonly PackedFigure[]; readonly labelOf: (figure: PackedFigure) => string }
}

/** What a central office tells one municipality: values that it proposes, and what there is to say beside them. */
export interface FeedbackToPack {
  readonly kind: 'feedback'
  readonly sources: readonly PackedSource[]
  readonly findings: readonly Finding[]
  readonly to: PackageHead['municipality']
  /** UTC instant of the package that it is about. */
  readonly basis: string
}

/** Told how much of the work is done; what it throws ends the writing. */
export type Told = (done: number, total: number | null) => void

/** A package that was written. */
export interface Written {
  readonly records: number
  readonly head: PackageHead
}

/**
 * Writes a package: a workbook that Excel opens, with a signed manifest. Records are read twice, once for what is signed
 * and once for the sheets, so that they need not be held; call it where nobody writes between (a reader's transaction).
 */
export async function writePackage(
  path: string,
  pack: ToPack,
  reading: RegisterReading,
  told: Told = () => undefined
): Promise<Written> {
  const packed = packedOf(pack, reading)
  const digested = digests(packed, told)
  const sources = packed.map((source) => sourceOf(source, digested.get(source.name)?.count ?? 0))
  const { at, language, figures } = pack
  const head: PackageHead = {
    id: newId(),
    kind: pack.kind,
    profile: pack.kind === 'register' ? pack.profile : pack.kind === 'feedback' ? 'municipality' : null,
    scope: pack.kind === 'register' ? pack.scope : null,
    schema: latestVersion,
    municipality: municipalityOf(reading),
    exportedAt: at,
    digests: Object.fromEntries([...digested].map(([name, digest]) => [name, digest.value()])),
    figures: figures ? digestOfFigures(figures.all) : null,
    ...(pack.kind === 'feedback' && {
      feedback: { to: pack.to, basis: pack.basis, findings: digestOfFindings(pack.findings) }
    })
  }
  const records = sources.reduce((sum, { count }) => sum + count, 0)
  const { key, signature } = signPackage(reading.db, head)
  const manifest = manifestSheet({ municipality: head.municipality, exportedAt: at, language }, sources, [
    ['package', '', JSON.stringify(head)],
    ['key', '', key],
    ['signature', '', signature]
  ])
  const beside = [...(figures ? [figureSheet(figures.all, language, figures.labelOf)] : []), manifest]
  const asking =
    head.profile === 'supplier' ? sources.find(({ entity }) => entity.name === 'oversightQuestion') : undefined
  const shown = asking?.count ? [asking, ...sources.filter((source) => source !== asking)] : sources
  const first = firstSheets(pack, head, asking)
  const onRows = (written: number): void => told(records + written, 2 * records)
  const write = async (long: ReadonlySet<EntityName>): Promise<void> => {
    const sheets = [...first, ...shown.map((source) => sheetOf(source, head.profile, language, long)), ...beside]
    const workbook = { title: head.municipality.name, sheets, dateFormat: dateFormats[language], onRows }
    try {
      await replaceFile(path, (file) => writeWorkbook(file, workbook, listsMark))
    } catch (error) {
      if (!(error instanceof TooLongForCell) || long.has(error.entity)) throw error
      await write(new Set([...long, error.entity]))
    }
  }
  await write(new Set())
  return { records, head }
}

function packedOf(pack: ToPack, reading: RegisterReading): readonly PackedSource[] {
  if (pack.kind === 'feedback') return pack.sources
  return pack.kind === 'register' ? registerSources(reading, pack) : recordSources(reading, pack)
}

const pollEvery = 500

function digests(sources: readonly PackedSource[], told: Told): ReadonlyMap<EntityName, RecordDigest> {
  const digested = new Map<EntityName, RecordDigest>()
  let done = 0
  for (const { name, records } of sources) {
    const digest = new RecordDigest()
    for (const record of records()) {
      digest.add(record)
      if (++done % pollEvery === 0) told(done, null)
    }
    digested.set(name, digest)
  }
  return digested
}

/** What there is to read comes first. */
function firstSheets(pack: ToPack, head: PackageHead, asking: ExportSource | undefined): readonly WorkbookSheet[] {
  if (pack.kind === 'feedback') return [findingSheet(pack.findings, pack.language)]
  if (!asking?.count) return []
  const { entity, count: questions } = asking
  const about = { municipality: head.municipality.name, questions, sheet: sheetName(entity, pack.language) }
  return [guideSheet(about, pack.language)]
}

function sheetName({ labels }: Entity, language: Language): string {
  return labels.many[language].slice(0, 31).replace(/[[\]:*?/\\]/g, ' ')
}

function sheetOf(
  source: ExportSource,
  profile: PackageHead['profile'],
  language: Language,
  long: ReadonlySet<EntityName>
): WorkbookSheet {
  const { entity } = source
  const table = entityTable(source, language, 'workbook', long.has(entity.name))
  const sheet: WorkbookSheet = {
    name: sheetName(entity, language),
    columns: table.columns,
    rowCount: source.count,
    rows: { [Symbol.iterator]: () => table.rows()[Symbol.iterator]() },
    keys: true,
    frozenColumns: 2
  }
  return profile === 'supplier' && askedOf[entity.name] ? askingSheet(sheet, entity, language) : sheet
}

/** A packed source as the sheets' writer takes it. */
export function sourceOf({ name, fields, records, nameOf }: PackedSource, count: number): ExportSource {
  const entity: Entity = catalogue[name]
  return {
    entity,
    fields,
    extraHeaders: [],
    whole: true,
    count,
    *records() {
      for (const record of records()) yield { ...record, extra: {} }
    },
    namesOf: (field) => (id) => (field.kind === 'ref' || field.kind === 'refs' ? nameOf(field.entity, id) : id)
  }
}
