import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { TaskFilter } from '../../../../src-shared/features/tasks/contract.ts'
import type { Task } from '../../../../src-shared/features/tasks/task.ts'
import { createFormat, type Format } from '../../../../src-shared/i18n/format.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { type Language, zoneOf } from '../../../../src-shared/kernel/language.ts'
import { readSetting, settingKeys } from '../../../db/settings.ts'
import type { Context } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { fileName } from '../../../platform/file-name.ts'
import { replaceFile, writeAll } from '../../../platform/files.ts'
import { rememberPlace } from '../../../platform/written-places.ts'
import { createNames } from '../../entities/names.ts'
import { deliver } from '../../print/deliver.ts'
import { tasksByPerson } from './by-person.ts'
import { calendarOf } from './calendar.ts'
import { mailDraft, plainAddress } from './mail-draft.ts'
import { mailText } from './mail-text.ts'
import { remindersOf } from './reminders.ts'
import { taskPapers } from './words.ts'

/** Everything a filter leaves, by due date. */
type FindTasks = (context: Context, filter: TaskFilter) => Promise<readonly Task[]>

/** Taking tasks along: as a calendar, as a list for paper, as drafts of mails. */
export function taskExportHandlers(find: FindTasks): Handlers {
  return {
    'tasks.calendar': async ({ input: { filter, language }, context }) => {
      const words = taskPapers(language)
      const name = `${words.title} ${dayOf(context)}`
      const path = await fileToWrite(
        { path: null, title: words['save.title'], name, ending: '.ics', kind: words['kind.ics'] },
        context
      )
      if (path === null) return null
      const tasks = await find(context, filter)
      const text = calendarOf(tasks, {
        language,
        dates: formatOf(context, language),
        registerId: String(readSetting(context.session.db, settingKeys.registerId) ?? ''),
        name: `${words.title}, ${ownerOf(context)}`,
        now: context.now()
      })
      await written(path, text)
      return { path, count: tasks.length }
    },
    'tasks.reminders': ({ input, context, jobs }) =>
      jobs.inMain(input.jobId, async (work) => {
        const tasks = await find(context, input.filter)
        const content = remindersOf(tasks, input.language, formatOf(context, input.language))
        const printed = await deliver(content, input, context, work)
        return printed && { path: printed.path, count: tasks.length }
      }),
    'tasks.drafts': async ({ input: { filter, language }, context }) => {
      const words = taskPapers(language)
      const { dialogs, documentsPath, userDataPath } = context.host
      const request = { folder: true, title: words['drafts.title'], startIn: documentsPath }
      const [chosen] = await dialogs.open(request, context.sender.id)
      if (chosen === undefined) return null
      const tasks = await find(context, filter)
      const drafts = draftsOf(tasks, language, context)
      const folder = await newFolder(chosen, fileName(`${words['drafts.folder']} ${dayOf(context)}`))
      for (const { name, text } of drafts) {
        const path = join(folder, name)
        rememberPlace(userDataPath, path)
        await written(path, text)
      }
      const nobody = tasks.filter((task) => task.for.personId === null).length
      return {
        path: folder,
        count: drafts.length,
        withoutAddress: drafts.filter((draft) => !draft.addressed).length,
        nobody
      }
    }
  }
}

interface NamedDraft {
  readonly name: string
  readonly text: string
  readonly addressed: boolean
}

/** A draft for each person who has something to do; two of the same name get a number. */
function draftsOf(tasks: readonly Task[], language: Language, context: Context): readonly NamedDraft[] {
  const format = formatOf(context, language)
  const frame = { language, dates: format, owner: ownerOf(context), sender: context.session.user.name }
  const taken = new Set<string>()
  return tasksByPerson(tasks, format.compare)
    .filter(({ person }) => person.personId !== null)
    .map((group) => {
      const { subject, body } = mailText(group, frame)
      const { name, email } = group.person
      const text = mailDraft({ to: { name, email }, subject, body, now: context.now() })
      return { name: freeName(name, taken), text, addressed: plainAddress(email) !== null }
    })
}

function freeName(person: string, taken: Set<string>): string {
  const stem = fileName(person).slice(0, 100) || '–'
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? '' : ` (${number})`}.eml`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}

/** A folder that was not there before, so that nothing of the user's is written over. */
async function newFolder(parent: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = join(parent, number === 1 ? name : `${name} (${number})`)
    const made = await writingFile(folder, () =>
      mkdir(folder, { mode: 0o700 }).then(
        () => true,
        (error: unknown) => {
          if ((error as { code?: string }).code === 'EEXIST') return false
          throw error
        }
      )
    )
    if (made) return folder
  }
}

async function written(path: string, text: string): Promise<void> {
  await writingFile(path, () => replaceFile(path, (file) => writeAll(file, text)))
}

function formatOf({ session }: Context, language: Language): Format {
  return createFormat(language, zoneOf[session.municipality.country])
}

function dayOf({ session, now }: Context): string {
  return today(zoneOf[session.municipality.country], now())
}

function ownerOf({ session: { db, municipality, name } }: Context): string {
  return createNames(db).of('municipality', municipality.id)?.name || name
}
