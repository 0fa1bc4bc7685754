import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { Context } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { exportJob } from './export-ref.ts'
import { exportWords } from './manifest.ts'

type Input = ChannelParsed<'export.save'>

/** The file to write: what is in it and the register's date is its name, unless it was said. */
function chosenPath(input: Input, context: Context): Promise<string | null> {
  const { list, matrix, language, format, path } = input
  const { session, now } = context
  const words = exportWords(language)
  const what = matrix
    ? words['file.missing']
    : list
      ? catalogue[list.entity].labels.many[language]
      : words['file.register']
  const name = `${session.name} ${what.toLowerCase()} ${today(zoneOf[session.municipality.country], now())}`
  return fileToWrite(
    { path, title: words['save.title'], name, ending: `.${format}`, kind: words[`kind.${format}`] },
    context
  )
}

/** Writing the register or a list into a file. */
export const exportHandlers: Handlers = {
  'export.save': async ({ input, context, jobs }) => {
    const path = await chosenPath(input, context)
    if (path === null) return null
    const { jobId, format, language, list, matrix } = input
    const work = { path, format, language, list, matrix, exportedAt: context.now() }
    const { rows } = await jobs.run(exportJob, work, { jobId })
    return { path, rows }
  }
}
