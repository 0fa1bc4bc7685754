import { today } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { Context } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { replaceFile } from '../../../platform/files.ts'
import { listsMark } from '../../exchange/export/columns.ts'
import { writeWorkbook } from '../../exchange/export/workbook.ts'
import { paperFormat } from '../../print/letterhead.ts'
import { recordWords } from '../record/record-words.ts'
import { erasuresOf } from './erasures.ts'
import { erasuresTitle, erasuresWorkbook } from './erasures-workbook.ts'

/** The year's erasures, on screen and as a workbook. */
export const erasuresHandlers: Handlers = {
  'protocol.erasures': ({ input, context }) => erasuresOf(context.session, input, dayOf(context)),
  'protocol.erasuresFile': async ({ input, context }) => {
    const { language, year, unit } = input
    const words = recordWords(language)
    const name = `${context.session.name} ${erasuresTitle(language, year).toLowerCase()}`
    const path = await fileToWrite(
      { path: input.path, title: erasuresTitle(language, year), name, ending: '.xlsx', kind: words('kind.xlsx') },
      context
    )
    if (path === null) return null
    const all = erasuresOf(context.session, { year, unit, offset: 0, limit: Number.MAX_SAFE_INTEGER }, dayOf(context))
    const workbook = erasuresWorkbook(all, year, paperFormat(context, language))
    await writingFile(path, () => replaceFile(path, (file) => writeWorkbook(file, workbook, listsMark)))
    return { path, count: all.total }
  }
}

function dayOf({ session, now }: Context): string {
  return today(zoneOf[session.municipality.country], now())
}
