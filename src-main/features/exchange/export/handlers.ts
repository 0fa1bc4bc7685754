import { extname, join } from 'node:path'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { Context } from '../../../ipc/context.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { fileName } from '../../../platform/file-name.ts'
import { givenPath } from '../given-path.ts'
import { exportJob } from './export-ref.ts'
import { exportWords } from './manifest.ts'

type Input = ChannelParsed<'export.save'>

/** A name for the file: what is in it and the register's date, in the user's documents. */
function proposedPath({ list, language, format }: Input, { session, host, now }: Context): string {
  const what = list ? catalogue[list.entity].labels.many[language] : exportWords(language)['file.register']
  const name = `${session.name} ${what.toLowerCase()} ${today(zoneOf[session.municipality.country], now())}.${format}`
  return join(host.documentsPath, fileName(name))
}

/** The file to write: as given, or as the user chooses; null when the user thinks better of it. */
async function chosenPath(input: Input, context: Context): Promise<string | null> {
  const given = givenPath(input.path, context.host)
  if (given !== null) return given
  const words = exportWords(input.language)
  const chosen = await context.host.dialogs.save(
    {
      title: words['save.title'],
      proposed: proposedPath(input, context),
      kinds: [{ name: words[`kind.${input.format}`], extensions: [input.format] }]
    },
    context.sender.id
  )
  if (chosen === null) return null
  return extname(chosen).toLowerCase() === `.${input.format}` ? chosen : `${chosen}.${input.format}`
}

/** Writing the register or a list into a file. */
export const exportHandlers: Handlers = {
  'export.save': async ({ input, context, jobs }) => {
    const path = await chosenPath(input, context)
    if (path === null) return null
    const { jobId, format, language, list } = input
    const work = { path, format, language, list, exportedAt: context.now() }
    const { rows } = await jobs.run(exportJob, work, { jobId })
    return { path, rows }
  }
}
