import { join } from 'node:path'
import type {
  FeedbackPreview,
  WrittenFeedback
} from '../../../../src-shared/features/consolidation/feedback-contract.ts'
import { countFindings } from '../../../../src-shared/features/exchange/feedback.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import { withTransaction } from '../../../db/transaction.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { whenFree } from '../../../jobs/when-free.ts'
import { fileName } from '../../../platform/file-name.ts'
import { exportWords } from '../../exchange/export/manifest.ts'
import { writePackage } from '../../exchange/package/write-package.ts'
import { feedbackJob, feedbackOfJob } from './feedback-refs.ts'
import { proposalSources } from './proposal-sources.ts'
import { noteSent, type Recipient, recipientsOf } from './recipients.ts'
import { type HowTold, type Told, toldMunicipalities } from './told-municipality.ts'

type Input = Parameters<NonNullable<typeof feedbackJob.types>>[0]
type PreviewInput = Parameters<NonNullable<typeof feedbackOfJob.types>>[0]

/** What each of them is told, read in one state of the register. Throws record.notFound, request.cancelled. */
function toldNow(
  numbers: readonly number[],
  { language, at, message }: Pick<HowTold, 'language' | 'at' | 'message'>,
  context: JobContext
): readonly Told[] {
  const { db, register } = context
  db.exec('BEGIN')
  try {
    const how = { language, at, message, country: register.country }
    return toldMunicipalities(db, chosen(recipientsOf(db), numbers), how, (done, total) => {
      context.throwIfCancelled()
      context.progress('match', done, total)
    })
  } finally {
    db.exec('COMMIT')
  }
}

function chosen(all: readonly Recipient[], numbers: readonly number[]): readonly Recipient[] {
  if (numbers.length === 0) return all
  return numbers.map((number) => {
    const found = all.find((one) => one.package === number)
    if (!found) throw new AppError('record.notFound')
    return found
  })
}

function preview(input: PreviewInput, context: JobContext): FeedbackPreview {
  const [told] = toldNow([input.municipality], input, context)
  const findings = told?.findings ?? []
  const shown = findings.filter(({ kind }) => input.kind === null || kind === input.kind)
  const rows = shown.slice(input.offset, input.offset + input.limit)
  return { total: shown.length, counts: countFindings(findings), rows }
}

/** Writes one after the other; whenever this ends, what is noted as sent is a whole file. */
async function write(input: Input, context: JobContext): Promise<readonly WrittenFeedback[]> {
  const { folder, language, at, municipalities } = input
  const { db, register } = context
  const reading = { db, municipalityId: register.municipalityId, country: register.country }
  const all = toldNow(municipalities, input, context)
  const written: WrittenFeedback[] = []
  const taken = new Set<string>()
  for (const told of all) {
    context.throwIfCancelled()
    context.progress('export', written.length, all.length)
    const { recipient, findings } = told
    const file = freeName(`${recipient.municipality.name} ${exportWords(language)['feedback.file']} ${dayOf()}`, taken)
    const path = join(folder, file)
    const pack = {
      kind: 'feedback',
      sources: proposalSources(told),
      findings,
      to: recipient.municipality,
      basis: recipient.exportedAt,
      language,
      at
    } as const
    const { head } = await writingFile(path, () => writePackage(path, pack, reading))
    const counts = countFindings(findings)
    whenFree(() =>
      withTransaction(db, () =>
        noteSent(db, recipient, { packageId: head.id, file, counts }, { userId: register.userId, at })
      )
    )
    written.push({ municipality: recipient.municipality.name, path, counts })
  }
  return written

  function dayOf(): string {
    return today(zoneOf[register.country], at)
  }
}

/** Two municipalities of one name get a number. */
function freeName(name: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const file = fileName(`${name}${number === 1 ? '' : ` (${number})`}.xlsx`)
    if (taken.has(file.toLowerCase())) continue
    taken.add(file.toLowerCase())
    return file
  }
}

/** The jobs' code, for the worker's registry. */
export const feedbackJobs = [implement(feedbackOfJob, preview), implement(feedbackJob, write)]
