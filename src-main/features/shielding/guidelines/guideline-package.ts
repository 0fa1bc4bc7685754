import { z } from 'zod'
import type { SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import {
  type Guideline,
  type GuidelinePackage,
  guidelineChecklist,
  guidelineText
} from '../../../../src-shared/features/shielding/guidelines/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { countries, type Language } from '../../../../src-shared/kernel/language.ts'
import type { Database } from '../../../db/open.ts'
import { readSetting, settingKeys } from '../../../db/settings.ts'
import { replaceFile } from '../../../platform/files.ts'
import { loadPrivateKey, publicKeyOf } from '../../../security/signing.ts'
import { cellPieces, longestCellText } from '../../exchange/export/cell-text.ts'
import { listsMark, ownMark } from '../../exchange/export/columns.ts'
import { dateFormats, exportWords, manifestRow, manifestSheet } from '../../exchange/export/manifest.ts'
import { municipalityOf, type RegisterReading } from '../../exchange/export/register-source.ts'
import { writeWorkbook } from '../../exchange/export/workbook.ts'
import type { WorkbookSheet } from '../../exchange/export/workbook-sheet.ts'
import { keyTrust } from '../../exchange/package/signature.ts'
import { cellText } from '../../exchange/understanding/cells.ts'
import { readSigned, signedFileVersion, unverified, writeSigned } from '../idsas/signed-file.ts'

const format = 'samregister-shielding-guideline'
const marks = { text: `${ownMark}guideline`, checklist: `${ownMark}guidelineChecklist` } as const

const bodySchema = z.object({
  municipality: z.object({
    name: z.string().min(1).max(500),
    nationalId: z.string().max(20).nullable(),
    country: z.enum(countries)
  }),
  /** The register's public key (SubjectPublicKeyInfo, base64), which signs the file. */
  key: z.base64().max(200),
  writtenAt: z.iso.datetime(),
  number: z.number().int().min(1),
  text: guidelineText,
  checklist: guidelineChecklist
})

/**
 * Writes a version as a workbook that Excel opens: its text and checklist to be read, and both once more under the
 * register's signature in the manifest. No personal number travels, whatever somebody wrote into it.
 */
export async function writeGuideline(
  path: string,
  version: Guideline,
  reading: RegisterReading,
  { at, language }: { readonly at: string; readonly language: Language }
): Promise<void> {
  const own = String(readSetting(reading.db, settingKeys.signingKey))
  const municipality = municipalityOf(reading)
  const body: z.input<typeof bodySchema> = {
    municipality,
    key: publicKeyOf(own),
    writtenAt: at,
    number: version.number,
    text: maskPersonalNumbers(version.text),
    checklist: version.checklist.map((line) => maskPersonalNumbers(line))
  }
  const words = exportWords(language)
  const sheets = [
    readableSheet(marks.text, words['guideline.sheet'], body.text.split('\n')),
    readableSheet(marks.checklist, words['guideline.checklist'], body.checklist),
    manifestSheet(
      { municipality, exportedAt: at, language },
      [],
      [['guideline', '', writeSigned(format, body, loadPrivateKey(own)).trim()]]
    )
  ]
  const workbook = { title: `${municipality.name} ${version.number}`, sheets, dateFormat: dateFormats[language] }
  await replaceFile(path, (file) => writeWorkbook(file, workbook, listsMark), 0o644)
}

function readableSheet(key: string, name: string, lines: readonly string[]): WorkbookSheet {
  const rows = lines.flatMap((line) => cellPieces(line, longestCellText).map((piece) => [piece]))
  return { name, keys: true, columns: [{ key, label: name, width: 110 }], rowCount: rows.length, rows }
}

/** A guideline that was read, with the key that it was signed with and the municipality in whose name. */
export interface ReadGuideline {
  readonly view: GuidelinePackage
  readonly municipality: z.output<typeof bodySchema>['municipality']
  readonly key: string
}

/**
 * The guideline in such a workbook's sheets; `trust` is `broken` where it was altered after it was signed, in the manifest
 * or where people read it. Throws shielding.guidelineFile, package.newer.
 */
export function guidelineIn(
  db: Database,
  of: Pick<GuidelinePackage, 'path' | 'file' | 'sha256'>,
  sheets: readonly SheetGrid[]
): ReadGuideline {
  const { file } = of
  const text = manifestRow(sheets, 'guideline')
  const said = unverified(text)
  const body = said?.format === format ? bodySchema.safeParse(said.body).data : undefined
  if (!body) throw new AppError('shielding.guidelineFile', { file })
  const { municipality, key, ...version } = body
  const signed = readSigned(text, format, Buffer.from(key, 'base64'))
  if (signed === 'newer') throw new AppError('package.newer', { file, version: signedFileVersion + 1 })
  const isRead =
    shown(sheets, marks.text) === bare([version.text]) && shown(sheets, marks.checklist) === bare(version.checklist)
  const trust = typeof signed === 'string' || !isRead ? 'broken' : keyTrust(db, municipality, key)
  return { view: { ...version, ...of, municipality: municipality.name, trust }, municipality, key }
}

/** What people read in a sheet; blanks are a matter of how cells are written. */
function shown(sheets: readonly SheetGrid[], mark: string): string {
  const sheet = sheets.find(({ rows }) => rows[0]?.[0] === mark)
  return bare((sheet?.rows.slice(2) ?? []).flatMap((row) => row.map(cellText)))
}

const bare = (lines: readonly string[]): string => lines.join('').replace(/\s+/gu, '')
