import type { RecordRequest } from '../../../../src-shared/features/papers/contract.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { Context } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { replaceFile } from '../../../platform/files.ts'
import { listsMark } from '../../exchange/export/columns.ts'
import { writeWorkbook } from '../../exchange/export/workbook.ts'
import { writePaper } from '../../print/write-paper.ts'
import { publishedRecord } from '../versions/published-record.ts'
import { type RecordModel, recordModel } from './record-model.ts'
import { recordPaper } from './record-paper.ts'
import { type RecordSource, recordOfNow } from './record-source.ts'
import { recordWords } from './record-words.ts'
import { recordWorkbook } from './record-workbook.ts'

/** Writing the record of processing activities. */
export const recordHandlers: Handlers = {
  'protocol.record': async ({ input, context }) => {
    const path = await chosenPath(input, context)
    if (path === null) return null
    const model = await recordModel(sourceOf(input, context), input, context)
    await writingFile(path, () => writers[input.format](path, model, input, context))
    return { path, activities: model.entries.length }
  }
}

/** The published version that is asked for, else the register as it is. */
function sourceOf(request: RecordRequest, context: Context): RecordSource {
  const { version } = request
  return version === null ? recordOfNow(request, context) : publishedRecord({ ...request, version }, context)
}

function chosenPath({ path, format, language, role }: RecordRequest, context: Context): Promise<string | null> {
  const { session, now } = context
  const words = recordWords(language)
  const day = today(zoneOf[session.municipality.country], now())
  const name = `${session.name} ${words(`title.${role}`).toLowerCase()} ${day}`
  return fileToWrite(
    { path, title: words('save.title'), name, ending: `.${format}`, kind: words(`kind.${format}`) },
    context
  )
}

type Writer = (path: string, model: RecordModel, request: RecordRequest, context: Context) => Promise<void>

const writers: Readonly<Record<RecordRequest['format'], Writer>> = {
  xlsx: (path, model, { language }) =>
    replaceFile(path, (file) => writeWorkbook(file, recordWorkbook(model, recordWords(language)), listsMark)),
  docx: (path, model, { language }, context) =>
    writePaper(path, recordPaper(model, recordWords(language)), { format: 'docx', language }, context),
  pdf: (path, model, { language }, context) =>
    writePaper(path, recordPaper(model, recordWords(language)), { format: 'pdf', language }, context)
}
