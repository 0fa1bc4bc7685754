import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { type Language, zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { Context } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { writeFileAtomic } from '../../../platform/files.ts'
import { paperDocx } from '../../../platform/paper/paper-docx.ts'
import { takeChangedEntities } from '../../entities/changes.ts'
import { authorOf } from '../../entities/handlers/entity-handlers.ts'
import { recordView, storedRecord } from '../../entities/handlers/reading.ts'
import { writeRecords } from '../../entities/records.ts'
import { paperFormat } from '../../print/letterhead.ts'
import { createTerms } from '../terms.ts'
import { type AgreementValues, agreementValues } from './agreement-values.ts'
import { annexWords } from './annex-words.ts'
import { checkTemplate } from './check-template.ts'
import { fillTemplate, missingOf } from './fill-template.ts'
import { neutralAnnexes } from './neutral-annexes.ts'

/** A template that is larger than this is none. */
const largestTemplate = 20_000_000

/** Filling the documents of a data processing agreement. */
export const agreementPapersHandlers: Handlers = {
  'agreement.missing': ({ input, context }) =>
    missingOf(valuesOf(input.agreement, input.language, context), input.language),
  'agreement.template': async ({ input: { path: said, language }, context }) => {
    const words = annexWords(language)
    const path = await fileToWrite(
      { path: said, title: words['save.title'], name: words.title, ending: '.docx', kind: 'Word' },
      context
    )
    if (path === null) return null
    await writingFile(path, () => writeFileAtomic(path, paperDocx(neutralAnnexes(language))))
    return { path }
  },
  'agreement.fill': async ({ input, context }) => {
    const { agreement, language } = input
    const values = valuesOf(agreement, language, context)
    if (!recordView(context.session, 'agreement', agreement).writable) throw new AppError('request.outOfScope')
    const template = await templateOf(input.template, input.templatePath, language, context)
    if (template === null) return null
    const { bytes, missing, unknown } = await fillTemplate(template, values, language)
    const words = annexWords(language)
    const name = `${words.title} ${values.texts['agreement'] ?? ''}`.trim()
    const path = await fileToWrite(
      { path: input.path, title: words['save.title'], name, ending: '.docx', kind: 'Word' },
      context
    )
    if (path === null) return null
    await writingFile(path, () => writeFileAtomic(path, bytes))
    const digest = digestOf(bytes)
    keep(agreement, digest, context)
    return { path, digest, missing, unknown }
  }
}

function valuesOf(id: string, language: Language, context: Context): AgreementValues {
  const { db, municipality } = context.session
  const reading = { db, municipalityId: municipality.id, terms: createTerms(db, language) }
  const values = agreementValues(reading, id, paperFormat(context, language), dayOf(context))
  if (!values) throw new AppError('record.notFound')
  return values
}

/** Our own annexes, or the file that the user chose (the command line: named); null when the user thought better of it. */
async function templateOf(
  which: 'neutral' | 'own',
  named: string | null,
  language: Language,
  { host, sender }: Context
): Promise<Uint8Array | null> {
  if (which === 'neutral') return paperDocx(neutralAnnexes(language))
  // As with files to write: a window cannot name a file to be read.
  if (named !== null && (host.kind === 'window' || !isAbsolute(named)))
    throw new AppError('request.invalid', { at: 'templatePath' })
  const request = { title: annexWords(language)['open.title'], kinds: [{ name: 'Word', extensions: ['docx'] }] }
  const path = named ?? (await host.dialogs.open(request, sender.id))[0]
  if (path === undefined) return null
  try {
    if ((await stat(path)).size > largestTemplate) throw new AppError('template.broken', { where: '20 MB' })
    const file = await readFile(path)
    await checkTemplate(file)
    return file
  } catch (error) {
    if (error instanceof AppError) throw error
    const told = new AppError('template.broken', { where: path })
    told.cause = error
    throw told
  }
}

/**
 * SHA-256 as people compare it, four signs at a time; so that no ten digits in a row look like a personal number.
 */
function digestOf(bytes: Uint8Array): string {
  return (createHash('sha256').update(bytes).digest('hex').match(/.{4}/g) ?? []).join(' ')
}

/** Keeps with the agreement which document was made of it, and when. */
function keep(agreement: string, filledDigest: string, context: Context): void {
  const { db } = context.session
  const record = storedRecord(context.session, 'agreement', agreement)
  writeRecords(db, authorOf(context), (records) =>
    records.of('agreement').update(record, { filledOn: dayOf(context), filledDigest })
  )
  context.changed(...takeChangedEntities(db))
}

function dayOf({ session, now }: Context): string {
  return today(zoneOf[session.municipality.country], now())
}
