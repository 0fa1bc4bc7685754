import { today } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { writeFileAtomic } from '../../../platform/files.ts'
import { atOneMoment } from '../../entities/list/list.ts'
import { createNames } from '../../entities/names.ts'
import { writableIn } from '../../entities/row-scope.ts'
import { graphAround, graphOf } from './graph.ts'
import { systemLinks } from './system-links.ts'
import { graphWords } from './words.ts'

/** What depends on what. */
export const graphHandlers: Handlers = {
  'graph.around': ({ input: { system, depth, ...shown }, context: { session } }) => {
    const { db, municipality } = session
    return atOneMoment(db, () => graphAround({ db, municipalityId: municipality.id }, system, depth, shown))
  },
  'graph.all': ({ input: { unit, category, limit, ...shown }, context: { session } }) => {
    const { db, municipality } = session
    const register = { db, municipalityId: municipality.id }
    return atOneMoment(db, () => graphOf(register, { unit, category, limit }, shown))
  },
  'graph.links': ({ input: { system, limit }, context: { session } }) => {
    const { db, municipality } = session
    const writable = writableIn(session)('dependency', { id: '', values: {} })
    return atOneMoment(db, () => ({ ...systemLinks(db, municipality.id, system, limit), writable }))
  },
  'graph.save': async ({ input: { path, system, language, picture }, context }) => {
    const { session, now } = context
    const words = graphWords(language)
    const what = (system && createNames(session.db).of('system', system)?.name) || session.name
    const name = `${what} ${words['file.graph']} ${today(zoneOf[session.municipality.country], now())}`
    const { type } = picture
    const about = { path, title: words['save.title'], name, ending: `.${type}`, kind: words[`kind.${type}`] }
    const file = await fileToWrite(about, context)
    if (file === null) return null
    const data = picture.type === 'svg' ? picture.text : Buffer.from(picture.base64, 'base64')
    await writingFile(file, () => writeFileAtomic(file, data))
    return { path: file }
  }
}
