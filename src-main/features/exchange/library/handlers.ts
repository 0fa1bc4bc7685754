import type { LibraryFound, LibraryRead } from '../../../../src-shared/features/exchange/library/contract.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { readSetting } from '../../../db/settings.ts'
import type { Context, Jobs, Session } from '../../../ipc/context.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { bringUpToDate } from '../../entities/kept-rows.ts'
import { perConnection } from '../../entities/per-connection.ts'
import { registerSettings } from '../../register/desk.ts'
import { filesToRead } from '../held/files-to-read.ts'
import { heldFiles, heldPackages } from '../held/held-files.ts'
import { readToHold } from '../held/read-to-hold.ts'
import { adopt } from './adopt.ts'
import { adoptedRows, adoptedView, isChanged, readingOf } from './adopted-view.ts'
import { adoptedAs } from './adoption.ts'
import { type LibraryReading, sourcePackages } from './held-sources.ts'
import { LibraryBook } from './library-book.ts'
import { type AdoptedAs, libraryRecord, rowOf } from './library-record.ts'
import { settleAdopted } from './settle-adopted.ts'

const bookOf = perConnection((db, key: string) => {
  const [municipalityId, country] = JSON.parse(key) as [string, LibraryReading['country']]
  return new LibraryBook({ db, municipalityId, country })
})

/** The library, as it is now. */
async function currentBook({ db, municipality }: Session): Promise<LibraryBook> {
  const book = bookOf(db, JSON.stringify([municipality.id, municipality.country]))
  await bringUpToDate(db, () => [book])
  return book
}

async function search(
  { offset, limit, ...looking }: ChannelParsed<'library.search'>,
  { session }: Context
): Promise<LibraryFound> {
  const book = await currentBook(session)
  const { entries, kinds, holders } = book.find(looking)
  const rows = entries
    .slice(offset, offset + limit)
    .map((entry) => rowOf(entry, adoptedAs(session.db, entry.from.holder, entry.entity, entry.id)))
  return { total: entries.length, rows, kinds, holders }
}

async function read(
  { jobId, paths, force }: ChannelParsed<'library.read'>,
  context: Context,
  jobs: Jobs
): Promise<LibraryRead> {
  const { db } = context.session
  const { files, known } = await filesToRead(db, paths, force)
  if (files.length === 0) return { files: [], known }
  // A central office puts together what it holds; others keep what they only look at apart from what they took.
  const library = readSetting(db, registerSettings.purpose) !== 'central'
  try {
    return {
      files: await readToHold({ files, force, library, at: context.now() }, { jobId }, { context, jobs }),
      known
    }
  } finally {
    context.emit('changed', { entities: ['held', 'central', 'library'] })
  }
}

/** The library of what other municipalities sent. */
export const libraryHandlers: Handlers = {
  'library.state': ({ context: { session } }) => {
    const others = new Set(sourcePackages(readingOf(session)).map(({ number }) => number))
    return {
      packages: heldPackages(session.db).filter(({ number }) => others.has(number)),
      failed: heldFiles(session.db).filter(({ outcome }) => outcome === 'failed' || outcome === 'older'),
      changed: adoptedRows(session).filter(isChanged).length
    }
  },
  'library.read': ({ input, context, jobs }) => read(input, context, jobs),
  'library.search': ({ input, context }) => search(input, context),
  'library.record': async ({ input: { record }, context: { session } }) => {
    const book = await currentBook(session)
    const of = (...which: Parameters<AdoptedAs>): string | null => adoptedAs(session.db, ...which)
    return libraryRecord(record, { reading: readingOf(session), book, adoptedAs: of })
  },
  'library.adopt': ({ input: { record }, context }) => adopt(record, readingOf(context.session), context),
  'library.adopted': ({ input: { only, offset, limit }, context: { session } }) => {
    const all = adoptedRows(session)
    const rows = only === 'all' ? all : all.filter(isChanged)
    return { total: rows.length, rows: rows.slice(offset, offset + limit) }
  },
  'library.differences': ({ input: { entity, id }, context: { session } }) => adoptedView(session, entity, id),
  'library.settle': ({ input, context }) => settleAdopted(input, readingOf(context.session), context)
}
