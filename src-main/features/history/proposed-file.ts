import { extname, join } from 'node:path'
import { today } from '../../../src-shared/kernel/dates.ts'
import { type Language, zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Context } from '../../ipc/context.ts'
import { historyWords } from './words.ts'

/** What is to be written, and where to, if that was said. */
export interface FileRequest {
  readonly path: string | null
  readonly language: Language
  readonly extension: 'xlsx' | 'csv' | 'json'
  readonly title: 'export.save' | 'head.save'
  readonly kind: 'kind.xlsx' | 'kind.csv' | 'kind.json'
}

/** The file to write: as given, or as the user chooses (proposed: `<register> – historik <date>`); null: not at all. */
export async function fileToWrite(
  request: FileRequest,
  { session, host, sender, now }: Context
): Promise<string | null> {
  if (request.path !== null) return request.path
  const words = historyWords(request.language)
  const date = today(zoneOf[session.municipality.country], now())
  const name = `${session.name} – ${words.title.toLowerCase()} ${date}.${request.extension}`
  const chosen = await host.dialogs.save(
    {
      title: words[request.title],
      proposed: join(host.documentsPath, name.replace(/[\\/:*?"<>|]/g, ' ')),
      kinds: [{ name: words[request.kind], extensions: [request.extension] }]
    },
    sender.id
  )
  if (chosen === null) return null
  return extname(chosen).toLowerCase() === `.${request.extension}` ? chosen : `${chosen}.${request.extension}`
}
