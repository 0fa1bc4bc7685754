import { randomUUID } from 'node:crypto'
import type {
  FilePlan,
  ImportFileResult,
  ImportIssue,
  ImportPlan,
  ImportPreview,
  PreviewRow,
  RowCounts
} from '../../src-shared/features/exchange/import.ts'
import type { Command } from './command-line.ts'
import { openRegister, pathFrom, readMapping, type Work } from './commands.ts'
import { failureText } from './failure-text.ts'

type ImportCommand = Extract<Command, { name: 'import' }>

const nothing: RowCounts = { read: 0, created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0, invalid: 0 }

/** So many preview rows are asked for at once: the most that a request may. */
const pageSize = 500

/** Every issue of the preview, by file. */
async function allIssues({ program }: Work, sessionId: string): Promise<Map<string, ImportIssue[]>> {
  const issues = new Map<string, ImportIssue[]>()
  for (let offset = 0; ; offset += pageSize) {
    const request = { sessionId, outcome: null, withIssues: true, offset, limit: pageSize }
    const { total, rows } = await program.work('import.rows', request)
    for (const row of rows satisfies readonly PreviewRow[]) {
      const known = issues.get(row.file)
      if (known) known.push(...row.issues)
      else issues.set(row.file, [...row.issues])
    }
    if (rows.length === 0 || offset + rows.length >= total) return issues
  }
}

function refused(work: Work, file: FilePlan, error: NonNullable<FilePlan['error']>): ImportFileResult {
  const message = failureText(work.words, error)
  return {
    file: file.file,
    entity: file.entity,
    error: { code: error.code, message },
    sheets: [],
    issues: [],
    batch: null
  }
}

/** A file as it would come in: what `import.apply` answers, without having written anything. */
function previewed(file: FilePlan, preview: ImportPreview, issues: readonly ImportIssue[]): ImportFileResult {
  const sheets = file.sheets
    .filter((sheet) => sheet.included)
    .map(({ sheet, headerRows, columns }) => ({
      sheet,
      headerRow: headerRows.at(-1) ?? null,
      columns: columns.map(({ column, header, target, confidence }) => ({
        column,
        header,
        field: target.kind === 'field' ? (target.lookup ? `${target.field}.${target.lookup}` : target.field) : null,
        confidence
      })),
      rows: preview.perSheet.find((s) => s.file === file.file && s.sheet === sheet)?.counts ?? nothing
    }))
  return { file: file.file, entity: file.entity, sheets, issues, batch: null }
}

/** What the command says of the rows as a whole; then they are compared with the register. */
async function previewOf({ program }: Work, command: ImportCommand, sessionId: string): Promise<ImportPreview> {
  const { recreate, templates, kitos } = command
  const preview = await program.work('import.preview', { sessionId })
  if (!recreate && !templates && !kitos) return preview
  const ticked = { ...(recreate && { recreate }), ...(templates && { templates }), ...(kitos && { kitos }) }
  return program.work('import.decide', { sessionId, ...ticked })
}

async function dryRun(work: Work, command: ImportCommand, plan: ImportPlan): Promise<readonly ImportFileResult[]> {
  const { sessionId, files } = plan
  const preview = await previewOf(work, command, sessionId)
  const issues = await allIssues(work, sessionId)
  return files.map((file) =>
    file.error ? refused(work, file, file.error) : previewed(file, preview, issues.get(file.file) ?? [])
  )
}

/** A plan without a readable file cannot be previewed or applied. */
function nothingReadable(work: Work, { files }: ImportPlan): readonly ImportFileResult[] | null {
  const results = files.flatMap((file) => (file.error ? [refused(work, file, file.error)] : []))
  return results.length === files.length ? results : null
}

async function applied(
  work: Work,
  command: ImportCommand,
  { sessionId }: ImportPlan
): Promise<readonly ImportFileResult[]> {
  await previewOf(work, command, sessionId)
  const { files } = await work.program.work('import.apply', { sessionId })
  return files
}

/** Reads files in as the window's wizard does with everything left as proposed; one import for all of them. */
export async function importFiles(work: Work, command: ImportCommand): Promise<readonly ImportFileResult[]> {
  const { program, terminal, words } = work
  const mapping = command.mapping === null ? {} : { mapping: readMapping(terminal, command.mapping) }
  await openRegister(work, command.register, false)
  const sessionId = randomUUID()
  const files = command.files.map((file) => ({ path: pathFrom(terminal, file) }))
  const request = { sessionId, entity: command.entity, language: words.language, files, ...mapping }
  const plan = await program.work('import.read', request)
  try {
    const unreadable = nothingReadable(work, plan)
    if (unreadable) return unreadable
    return command.dryRun ? await dryRun(work, command, plan) : await applied(work, command, plan)
  } finally {
    await program.ask('import.close', { sessionId })
  }
}
