import { basename } from 'node:path'
import type { ListRead, ListToRead } from '../../../../src-shared/features/cpr-audit/comparison.ts'
import type { ContactState, ListColumns, ListKind } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'
import type { JobContext } from '../../../jobs/job.ts'
import type { ListRow } from './list-row.ts'
import { ListTally } from './list-tally.ts'
import { rememberedColumns } from './reading-memory.ts'
import { RelayedFiles } from './relayed-files.ts'
import type { ListUse } from './row-reader.ts'
import type { ChooseColumns } from './sheet-list.ts'
import { findTextForm, readText } from './text-list.ts'

/** A file on its way into a job. */
export interface ListToTake extends ListToRead {
  /** What the list's own words for a case's state mean, by `wordKey`. */
  readonly words?: ReadonlyMap<string, ContactState>
  /** Whether main relays it from the reading process; else the job reads its bytes. */
  readonly relayed: boolean
}

/** Order of reading: what comes later finds its numbers there. */
const order: readonly ListKind[] = ['subscriptions', 'status', 'contacts']

/** The lists in the order in which they are read. */
export function inOrder<T extends { readonly kind: ListKind }>(lists: readonly T[]): readonly T[] {
  return lists.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** Where the rows go. */
export interface ListTaker {
  /** A file begins. */
  nextFile(): void
  take(kind: ListKind, row: ListRow): void
  /** Numbers that the file named more than once. */
  duplicates(): number
}

/** How lists are read. */
export interface ReadOptions {
  /** Whether a line that holds no personal number ends the reading; else it is named and left out. */
  readonly strict: boolean
  /** Whether anything follows from contacts' days. */
  readonly days: boolean
  /** Whether contacts' case numbers are read. */
  readonly caseIds: boolean
}

/**
 * Reads lists one after the other and hands on their rows; answers what each was. Throws audit.noNumbers, sameFile,
 * faultyLine, what reading throws, request.cancelled.
 */
export async function readLists(
  lists: readonly ListToTake[],
  taker: ListTaker,
  options: ReadOptions,
  context: JobContext
): Promise<readonly ListRead[]> {
  const relayed = new RelayedFiles(context)
  const read: ListRead[] = []
  try {
    for (const [at, list] of lists.entries()) {
      context.throwIfCancelled()
      taker.nextFile()
      const tally = new ListTally(list, (row) => taker.take(list.kind, row), options.strict)
      const isContacts = list.kind === 'contacts'
      const use: ListUse = {
        kind: list.kind,
        days: options.days && isContacts,
        caseIds: options.caseIds && isContacts,
        ...(list.words && { words: list.words })
      }
      const choose = choosing(list, context.db)
      const { sha256, sheets } = list.relayed
        ? await relayed.take({ use, choose }, tally, lists.length)
        : readBytes({ list, use, choose, at, of: lists.length }, tally, context)
      if (sheets === 0) throw new AppError('audit.noNumbers', { file: basename(list.path) })
      const same = read.find((file) => file.sha256 === sha256)
      if (same) throw new AppError('audit.sameFile', { file: basename(list.path), other: same.file })
      read.push(tally.done(sha256, taker.duplicates()))
    }
  } finally {
    relayed.stop()
  }
  return read
}

/** What somebody says of the columns goes before what is remembered, and that before what is found. */
function choosing({ columns, kind, asFound }: ListToTake, db: Database): ChooseColumns {
  return (found: ListColumns | null) => {
    if (columns !== null) return { columns, remembered: false }
    const remembered = found && !asFound ? rememberedColumns(db, kind, found) : null
    const chosen = remembered ?? found
    return chosen && { columns: chosen, remembered: remembered !== null }
  }
}

function readBytes(
  {
    list,
    use,
    choose,
    at,
    of
  }: {
    readonly list: ListToTake
    readonly use: ListUse
    readonly choose: ChooseColumns
    readonly at: number
    readonly of: number
  },
  tally: ListTally,
  context: JobContext
): { sha256: string; sheets: number } {
  const found = findTextForm(list.path, list.kind)
  const chosen = found?.kind === 'delimited' ? choose(found.columns) : null
  const form = found?.kind === 'delimited' && chosen ? { ...found, columns: chosen.columns } : found
  if (form === null) return { sha256: '', sheets: 0 }
  if (chosen) tally.enter('', chosen.columns, chosen.remembered)
  const read = readText(list.path, { form, use }, tally, (done, size) => {
    context.throwIfCancelled()
    context.progress('read', at * 1000 + Math.round((1000 * done) / Math.max(1, size)), of * 1000)
  })
  tally.addUnknown(read.unknownStates)
  return { sha256: read.sha256, sheets: 1 }
}
