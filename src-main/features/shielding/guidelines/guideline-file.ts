import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import {
  type Guideline,
  type GuidelinePackage,
  guidelineChecklist,
  guidelineText
} from '../../../../src-shared/features/shielding/guidelines/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { countries } from '../../../../src-shared/kernel/language.ts'
import type { Database } from '../../../db/open.ts'
import { readSetting, settingKeys } from '../../../db/settings.ts'
import { loadPrivateKey, publicKeyOf } from '../../../security/signing.ts'
import { municipalityOf, type RegisterReading } from '../../exchange/export/register-source.ts'
import { keyTrust } from '../../exchange/package/signature.ts'
import { readSigned, signedFileVersion, unverified, writeSigned } from '../idsas/signed-file.ts'

const format = 'samregister-shielding-guideline'

/** More than the longest guideline has. */
const mostBytes = 2 * 1024 * 1024

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

/** A version as the text of a signed file. No personal number travels, whatever somebody wrote into it. */
export function guidelineFile(reading: RegisterReading, version: Guideline, at: string): string {
  const own = String(readSetting(reading.db, settingKeys.signingKey))
  const body: z.input<typeof bodySchema> = {
    municipality: municipalityOf(reading),
    key: publicKeyOf(own),
    writtenAt: at,
    number: version.number,
    text: maskPersonalNumbers(version.text),
    checklist: version.checklist.map((line) => maskPersonalNumbers(line))
  }
  return writeSigned(format, body, loadPrivateKey(own))
}

/** A guideline that was read, with the key that it was signed with and the municipality in whose name. */
export interface ReadGuideline {
  readonly view: GuidelinePackage
  readonly municipality: z.output<typeof bodySchema>['municipality']
  readonly key: string
}

/**
 * Reads such a file; `trust` is `broken` where it was altered after it was signed. Throws shielding.guidelineFile,
 * package.newer.
 */
export function readGuideline(db: Database, path: string): ReadGuideline {
  const file = basename(path)
  const content = contentOf(path, file)
  const text = content.toString('utf8')
  const said = unverified(text)
  const body = said?.format === format ? bodySchema.safeParse(said.body).data : undefined
  if (!body) throw new AppError('shielding.guidelineFile', { file })
  const { municipality, key, ...version } = body
  const signed = readSigned(text, format, Buffer.from(key, 'base64'))
  if (signed === 'newer') throw new AppError('package.newer', { file, version: signedFileVersion + 1 })
  const trust = typeof signed === 'string' ? 'broken' : keyTrust(db, municipality, key)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { view: { ...version, path, file, sha256, municipality: municipality.name, trust }, municipality, key }
}

function contentOf(path: string, file: string): Buffer {
  try {
    if (statSync(path).size <= mostBytes) return readFileSync(path)
  } catch (cause) {
    throw new AppError('shielding.guidelineFile', { file }, { detail: cause })
  }
  throw new AppError('shielding.guidelineFile', { file })
}
