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
import { noteSent, type Recipient, recipientsOf, type ToNote } from './recipients.ts'
import { type HowTold, type Told, toldMunicipalities } from './told-municipality.ts'

type Input = Parameters<NonNullable<typeof feedbackJob.types>>[0]
type PreviewInput = Parameters<NonNullable<typeof feedbackOfJob.types>>[0]

/** What each of them is told; to be read in one state of the register. Throws record.notFound, request.cancelled. */
function toldTo(
  recipients: readonly Recipient[],
  { language, at, message }: Pick<HowTold, 'language' | 'at' | 'message'>,
  context: JobContext
): Iterable<Told> {
  const how = { language, at, message, country: context.register.country }
  return toldMunicipalities(context.db, recipients, how, (done, total) => {
    context.throwIfCancelled()
    context.progress('match', done, total)
  })
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
  const { db } = context
  db.exec('BEGIN')
  try {
    const [told] = toldTo(chosen(recipientsOf(db), [input.municipality]), input, context)
    const findings = told?.findings ?? []
    const shown = findings.filter(({ kind }) => input.kind === null || kind === input.kind)
    const rows = shown.slice(input.offset, input.offset + input.limit)
    return { total: shown.length, counts: countFindings(findings), rows }
  } finally {
    db.exec('COMMIT')
  }
}

/** A package that is written, and whom it is for. */
interface Done extends WrittenFeedback {
  readonly recipient: Recipient
  readonly note: ToNote
}

/** Writes one after the other, all of one state of the register; also of those before a stop it is noted what went. */
async function write(input: Input, context: JobContext): Promise<readonly WrittenFeedback[]> {
  const { db, register } = context
  const done: Done[] = []
  db.exec('BEGIN')
  try {
    await writeEach(input, context, done)
  } finally {
    db.exec('COMMIT')
    whenFree(() =>
      withTransaction(db, () => {
        for (const { recipient, note } of done) noteSent(db, recipient, note, { userId: register.userId, at: input.at })
      })
    )
  }
  return done.map(({ municipality, path, counts }) => ({ municipality, path, counts }))
}

async function writeEach(input: Input, context: JobContext, done: Done[]): Promise<void> {
  const { folder, language, at, municipalities } = input
  const { db, register } = context
  const reading = { db, municipalityId: register.municipalityId, country: register.country }
  const recipients = chosen(recipientsOf(db), municipalities)
  const taken = new Set<string>()
  const [word, day] = [exportWords(language)['feedback.file'], today(zoneOf[register.country], at)]
  for (const told of toldTo(recipients, input, context)) {
    context.throwIfCancelled()
    context.progress('export', done.length, recipients.length)
    const { recipient, findings } = told
    const { basis, municipality: to } = recipient
    const file = freeName(`${to.name} ${word} ${day}`, taken)
    const path = join(folder, file)
    const pack = { kind: 'feedback', sources: proposalSources(told), findings, to, basis, language, at } as const
    const { head } = await writingFile(path, () => writePackage(path, pack, reading))
    const counts = countFindings(findings)
    done.push({ municipality: to.name, path, counts, recipient, note: { packageId: head.id, file, counts } })
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
