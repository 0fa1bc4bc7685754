import { writeXlsx } from 'hucre'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { Until } from '../../../../src-shared/features/shielding/national.ts'
import { createFormat, type Format } from '../../../../src-shared/i18n/format.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import { withTransaction } from '../../../db/transaction.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { whenFree } from '../../../jobs/when-free.ts'
import { writeFileAtomic } from '../../../platform/files.ts'
import { createHistoryWriter } from '../../../security/history.ts'
import { protectedFile } from '../../cpr-audit/protected-file.ts'
import { caseRow } from '../case-rows.ts'
import { citizenNumbers } from './citizen-numbers.ts'
import { atOnce } from './in-pieces.ts'
import { exportNationalJob } from './job-refs.ts'
import { type NationalNow, nationalNow } from './national-now.ts'
import { type TransferWords, transferWords } from './words.ts'

type Input = Parameters<NonNullable<typeof exportNationalJob.types>>[0]

/** The job's code, for the worker's registry. */
export const nationalJobs = [
  implement(exportNationalJob, async (input, context) => {
    const { path, language, numbers, at } = input
    const rows = atOnce(nationalNow(context.db, at, context.register.country), (pieces) => {
      context.throwIfCancelled()
      context.progress('read', pieces, null)
    })
    // First told, then written: no number goes out without its entry.
    if (numbers !== null) whenFree(() => withTransaction(context.db, () => tell(rows, input, context)))
    const found = numbers === null ? rows.map(() => null) : numbersFor(rows, numbers.areaKey, context)
    const words = transferWords(language)
    const format = createFormat(language, zoneOf[context.register.country])
    const workbook = await workbookOf(rows, found, words, format)
    const password = numbers?.password
    const bytes =
      password === undefined
        ? Buffer.from(workbook)
        : await protectedFile(`${words('national.file')}.xlsx`, workbook, { kind: 'zip', password })
    await writingFile(path, () => writeFileAtomic(path, bytes))
    return { path, rows: rows.length }
  })
] as const

function numbersFor(rows: readonly NationalNow[], given: Uint8Array, context: JobContext): readonly (string | null)[] {
  const areaKey = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const numbers = citizenNumbers(context.db, areaKey)
  try {
    return rows.map(({ citizen }, done) => {
      context.throwIfCancelled()
      context.progress('numbers', done, rows.length)
      return citizen === null ? null : numbers.of(citizen)
    })
  } finally {
    numbers.end()
    areaKey.fill(0)
  }
}

const masked = '••••••-••••'

function workbookOf(
  rows: readonly NationalNow[],
  numbers: readonly (string | null)[],
  words: TransferWords,
  format: Format
): Promise<Uint8Array> {
  const until = (of: Until): string =>
    of === 'none' ? words('national.none') : of === 'ended' ? words('national.ended') : format.instant(of.at)
  const header = ['national.whom', 'national.state', 'national.wanted', 'national.held', 'national.cases'] as const
  const cells = rows.map(({ department, state, wanted, held, cases }, at) => [
    department === null ? (numbers[at] ?? masked) : `${department.kind} ${department.code}`,
    words(`national.state.${state}`),
    until(wanted),
    until(held),
    cases.map(({ number }) => caseName(number)).join(', ')
  ])
  const sheet = {
    name: words('national.sheet'),
    columns: [22, 24, 22, 22, 30].map((width, at) => ({ key: String(at), width })),
    rows: [header.map((key) => words(key)), ...cells],
    freezePane: { rows: 1, columns: 0 }
  }
  return writeXlsx({ sheets: [sheet] })
}

/** Whose numbers went out and why, as when they are looked at one by one. */
function tell(rows: readonly NationalNow[], { numbers, at }: Input, { db, register }: JobContext): void {
  const writer = createHistoryWriter(db)
  for (const { citizen } of rows) {
    if (citizen === null) continue
    writer.append({
      at,
      userId: register.userId,
      batchId: null,
      entity: 'shieldingCase',
      recordId: citizen.caseId,
      version: caseRow(db, citizen.caseId).version,
      action: 'reveal',
      changes: { event: [null, 'reveal'], reason: [null, numbers?.reason ?? ''] }
    })
  }
}
