import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EditionLook, LeftOutGroup } from '../../../../src-shared/features/exchange/publish/contract.ts'
import { leftOutReasons } from '../../../../src-shared/features/exchange/publish/left-out.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { type Language, zoneOf } from '../../../../src-shared/kernel/language.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { editionFolder } from '../../../platform/entries.ts'
import { writeFileAtomic } from '../../../platform/files.ts'
import { municipalityOf, type RegisterReading } from '../export/register-source.ts'
import { editionOf, type MaskedRecord } from './edition-of.ts'
import { type EditionCode, editionPage } from './edition-page.ts'
import { type EditionRequest, type Gathered, gather } from './gathered.ts'
import { type EditionInput, lookJob, publishJob } from './publish-refs.ts'

/** So many of what is left out are named. */
const named = 100

function look(gathered: readonly Gathered[], masked: readonly MaskedRecord[]): EditionLook {
  return {
    shares: gathered.map(({ entity, included, leftOut }) => ({
      entity,
      included: included.length,
      leftOut: leftOutReasons.flatMap((reason): readonly LeftOutGroup[] => {
        const those = leftOut.filter((one) => one.reason === reason)
        const some = those.slice(0, named).map(({ id, name }) => ({ id, name: maskPersonalNumbers(name) }))
        return those.length === 0 ? [] : [{ reason, count: those.length, some }]
      })
    })),
    masked: masked.slice(0, named)
  }
}

/** What an edition is made of, on the state that the register has at this moment. */
function made(request: EditionRequest, language: Language, context: JobContext) {
  const { db, register } = context
  const reading: RegisterReading = { db, municipalityId: register.municipalityId, country: register.country }
  // A reader's transaction: what others write meanwhile is not seen, and holds nobody up.
  db.exec('BEGIN')
  try {
    context.progress('read', 0, null)
    const gathered = gather(reading, request)
    context.throwIfCancelled()
    const madeOn = today(zoneOf[register.country], request.at)
    const municipality = municipalityOf(reading).name
    const { edition, masked } = editionOf(reading, gathered, { municipality, language, madeOn })
    context.throwIfCancelled()
    return { edition, look: look(gathered, masked) }
  } finally {
    db.exec('COMMIT')
  }
}

async function editionCode(): Promise<EditionCode> {
  const [script, style] = await Promise.all(
    ['edition.js', 'edition.css'].map((name) => readFile(join(editionFolder, name), 'utf8'))
  )
  return { script: script ?? '', style: style ?? '' }
}

/** Writes the file whole or not at all. Throws as `writingFile`, request.cancelled. */
async function publish(input: EditionInput, context: JobContext) {
  const { edition, look: told } = made(input, input.language, context)
  const page = Buffer.from(editionPage(edition, await editionCode()))
  context.progress('write', 0, null)
  await writingFile(input.path, () => writeFileAtomic(input.path, page))
  return { ...told, bytes: page.length }
}

/** The code of the reading edition's jobs, for the worker's registry. */
export const publishJobs = [
  implement(lookJob, (request, context) => made(request, 'da', context).look),
  implement(publishJob, publish)
]
