import { today } from '../../../src-shared/kernel/dates.ts'
import { type Language, zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Context } from '../../ipc/context.ts'
import { fileToWrite } from '../../ipc/file-to-write.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { writingFile } from '../../ipc/writing-file.ts'
import { writeFileAtomic } from '../../platform/files.ts'
import { exportedHead } from '../../security/history-head.ts'
import { batchTitles } from '../batches/batches.ts'
import { atOneMoment } from '../entities/list/list.ts'
import { createNames } from '../entities/names.ts'
import { lineMaker } from './entry-view.ts'
import { historyExportJob } from './export-ref.ts'
import { findEntries, instantAt, newestPlace } from './find-entries.ts'
import { historyWords } from './words.ts'

/** Longer than this nothing else waits for a look through the history; short enough for a window that scrolls. */
const budget = 25

/** The history of the whole register. */
export const historyHandlers: Handlers = {
  'history.list': ({ input, context: { session } }) => {
    const { db, municipality } = session
    return atOneMoment(db, () => {
      const { rows, next } = findEntries(db, { ...input, zone: zoneOf[municipality.country], budget })
      return {
        entries: rows.length > 0 ? rows.map(lineMaker(db)) : [],
        total: newestPlace(db),
        next,
        lookedBackTo: next === null ? null : instantAt(db, next)
      }
    })
  },
  'history.choices': ({ context: { session } }) => ({
    users: session.db.prepare<[], { id: string; name: string }>('SELECT id, name FROM user ORDER BY name').all(),
    batches: batchTitles(session.db, createNames(session.db), 500)
  }),
  'history.export': async ({ input, context, jobs }) => {
    const { jobId, path, format, language, filter } = input
    const words = historyWords(language)
    const file = await fileToWrite(
      { path, title: words['export.save'], ...named(format, language, context), kind: words[`kind.${format}`] },
      context
    )
    if (file === null) return null
    const work = { path: file, format, language, filter, exportedAt: context.now() }
    const { entries } = await jobs.run(historyExportJob, work, { jobId })
    return { path: file, entries }
  },
  'history.exportHead': async ({ input: { path, language }, context }) => {
    const words = historyWords(language)
    const file = await fileToWrite(
      { path, title: words['head.save'], ...named('json', language, context), kind: words['kind.json'] },
      context
    )
    if (file === null) return null
    const head = exportedHead(context.session.db, context.session.name, context.now())
    await writingFile(file, () => writeFileAtomic(file, `${JSON.stringify(head, null, 2)}\n`))
    return { path: file, count: head.count }
  },
  'history.chooseHead': async ({ context: { host, session, sender } }) => {
    const words = historyWords(session.language)
    const kinds = [{ name: words['kind.json'], extensions: ['json'] }]
    const [chosen] = await host.dialogs.open(
      { title: words['head.choose'], startIn: host.documentsPath, kinds },
      sender.id
    )
    return chosen ?? null
  }
}

/** `<register> – historik <date>` */
function named(format: string, language: Language, { session, now }: Context): { name: string; ending: string } {
  const date = today(zoneOf[session.municipality.country], now())
  return { name: `${session.name} – ${historyWords(language).title.toLowerCase()} ${date}`, ending: `.${format}` }
}
