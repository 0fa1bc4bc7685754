import { municipalityEntity } from '../../../../src-shared/features/organisations/municipality.fields.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Context } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { writeFileAtomic } from '../../../platform/files.ts'
import { paperDocx } from '../../../platform/paper/paper-docx.ts'
import { paperHtml } from '../../../platform/paper/paper-html.ts'
import { paperFormat, withLetterhead } from '../../print/letterhead.ts'
import { toldActivities, toldRecord } from '../activities.ts'
import { createTerms } from '../terms.ts'
import { type Notice, noticeOf } from './notice.ts'
import { noticeWords } from './notice-words.ts'

type Input = ChannelParsed<'protocol.notice'>

/** Writing a notice to the persons of an activity. */
export const noticeHandlers: Handlers = {
  'protocol.notice': async ({ input, context }) => {
    const { content, missing } = readNotice(input, context)
    const { format, language } = input
    const kind = format === 'docx' ? 'Word' : 'HTML'
    const title = noticeWords(language)['save.title']
    const path = await fileToWrite(
      { path: input.path, title, name: content.title, ending: `.${format}`, kind },
      context
    )
    if (path === null) return null
    const paper = withLetterhead(content, language, context)
    await writingFile(path, () => writeFileAtomic(path, format === 'docx' ? paperDocx(paper) : paperHtml(paper)))
    return { path, missing }
  }
}

function readNotice({ activity: id, language }: Input, context: Context): Notice {
  const { db, municipality } = context.session
  const ofRegister = language === 'nn' ? 'nb' : language
  const reading = { db, municipalityId: municipality.id, terms: createTerms(db, ofRegister) }
  const [activity] = toldActivities(reading, [id])
  const own = toldRecord(reading, municipalityEntity, municipality.id)
  if (!activity || !own) throw new AppError('record.notFound')
  const format = paperFormat(context, ofRegister)
  return noticeOf({ municipality: own, activity, country: municipality.country, language, format })
}
