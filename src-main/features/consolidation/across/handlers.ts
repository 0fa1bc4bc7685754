import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { Context, Jobs } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { exportWords } from '../../exchange/export/manifest.ts'
import { requireCentral } from '../central-only.ts'
import { centralState } from '../state.ts'
import { acrossOf, acrossSuppliers, acrossSystems, pageOf } from './across.ts'
import { acrossFileJob } from './across-ref.ts'
import { acrossBook, type Counted } from './book.ts'
import { acrossLeague } from './league.ts'
import { acrossUses, findRecords, readFound } from './rows.ts'
import { acrossWords } from './words.ts'

const dayOf = ({ session, now }: Context): string => today(zoneOf[session.municipality.country], now())

function counted(context: Context): Promise<Counted> {
  requireCentral(context)
  return acrossBook(context.session.db, 'across').read(dayOf(context))
}

async function rows(input: ChannelParsed<'central.acrossRows'>, context: Context) {
  const all = await counted(context)
  const found = findRecords(all, input)
  return { total: found.total, rows: [...readFound(context.session.db, all, found, input.offset, input.limit)] }
}

async function writeFile(input: ChannelParsed<'central.acrossFile'>, context: Context, jobs: Jobs) {
  requireCentral(context)
  const { language, anonymous, jobId } = input
  const say = acrossWords(language)
  const day = dayOf(context)
  // Not even whose register it is stands in the name of an anonymous one.
  const name = anonymous ? `${say('file.anonymous')} ${day}` : `${context.session.name} ${say('file.named')} ${day}`
  const kind = exportWords(language)['kind.xlsx']
  const path = await fileToWrite({ path: input.path, title: say('page.across'), name, ending: '.xlsx', kind }, context)
  if (path === null) return null
  const written = await jobs.run(acrossFileJob, { path, language, anonymous, today: day }, { jobId })
  return { path, ...written }
}

/** What all municipalities' packages say together. */
export const acrossHandlers: Handlers = {
  'central.across': async ({ context }) => {
    const all = await counted(context)
    return { ...acrossOf(all), stale: centralState(context.session.db).stale }
  },
  'central.acrossProgress': ({ context }) => acrossBook(context.session.db, 'across').counting(),
  'central.acrossSystems': async ({ input, context }) => pageOf(acrossSystems(await counted(context), input), input),
  'central.acrossSuppliers': async ({ input, context }) =>
    pageOf(acrossSuppliers(await counted(context), input), input),
  'central.acrossRows': ({ input, context }) => rows(input, context),
  'central.acrossUses': async ({ input, context }) => {
    const all = await counted(context)
    return acrossUses(context.session.db, all, input.cluster)
  },
  'central.league': async ({ input, context }) =>
    acrossLeague(context.session.db, await counted(context), input.measure, input.anonymous),
  'central.acrossFile': ({ input, context, jobs }) => writeFile(input, context, jobs)
}
