import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { tellingWindows } from '../../../ipc/telling-windows.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { writeFileAtomic } from '../../../platform/files.ts'
import { caseRow } from '../case-rows.ts'
import { todayIn } from '../changing.ts'
import { caseCalendar } from './calendar.ts'
import { dueCases, ownReminders } from './due-list.ts'
import { writeExtract } from './extract.ts'
import { shieldingFigures } from './figures.ts'
import { purgeableCases, purgeCases } from './purge.ts'
import { overviewWords } from './words.ts'

/** What is due, figures, extracts, reminders and what is deleted by the rule. */
export const shieldingOverviewHandlers: Handlers = tellingWindows(
  {
    'shielding.due': ({ input, context }) => dueCases(context, input.limit),
    'shielding.reminders': ({ input, context }) => ownReminders(context, input.limit),
    'shielding.figures': ({ input, context }) => shieldingFigures(context, input),
    'shielding.extract': async ({ input, context, jobs }) => {
      const words = overviewWords(input.language)
      const isZip = input.protection.kind === 'zip'
      const ending = isZip ? '.zip' : `.${input.format}`
      const kind = isZip ? 'ZIP' : input.format === 'pdf' ? 'PDF' : 'Excel'
      const name = `${words('extract.file')} ${todayIn(context)}`
      const path = await fileToWrite({ path: input.path, title: words('extract.do'), name, ending, kind }, context)
      if (path === null) return null
      const done = await jobs.inMain(input.jobId, (work) => writeExtract(path, input, context, work))
      return { path, ...done }
    },
    'shielding.calendar': async ({ input, context }) => {
      const text = caseCalendar(context, input.id, input.language)
      const name = caseName(caseRow(context.session.db, input.id).number)
      const path = await fileToWrite({ path: input.path, name, ending: '.ics', kind: 'iCalendar' }, context)
      if (path === null) return null
      await writingFile(path, () => writeFileAtomic(path, Buffer.from(text, 'utf8')))
      return { path }
    },
    'shielding.purgeable': ({ context }) => purgeableCases(context),
    'shielding.purge': ({ input, context }) => purgeCases(context, input.before)
  },
  ['shielding.purge'],
  ['shielding', 'history']
)
