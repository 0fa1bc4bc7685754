import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { type Language, zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { Context } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { exportWords } from '../export/manifest.ts'
import { runRelayed } from '../import/relayed-job.ts'
import { chosenFigures } from './chosen-figures.ts'
import {
  adoptPackageJob,
  applyPackageJob,
  comparePackageJob,
  differencesJob,
  findingsJob,
  outlineJob,
  packedRowsJob,
  readPackageJob,
  savePackageJob
} from './package-refs.ts'
import { writePackage } from './write-package.ts'

function chosenPath(path: string | null, language: Language, context: Context): Promise<string | null> {
  const { session, now } = context
  const words = exportWords(language)
  const day = today(zoneOf[session.municipality.country], now())
  const name = `${session.name} ${words['package.file']} ${day}`
  return fileToWrite(
    { path, title: words['package.save'], name, ending: '.xlsx', kind: words['package.kind'] },
    context
  )
}

async function write({ kind, ids, language, path }: ChannelParsed<'package.write'>, context: Context) {
  const { session, now } = context
  const chosen = await chosenPath(path, language, context)
  if (chosen === null) return null
  const { db, municipality } = session
  const reading = { db, municipalityId: municipality.id, country: municipality.country }
  const pack = { kind, ids, language, at: now() }
  const { records } = await writingFile(chosen, () => writePackage(chosen, pack, reading))
  return { path: chosen, records }
}

/** What is sent, with the figures that whoever asks may see. */
async function toSend<T extends Pick<ChannelParsed<'package.outline'>, 'profile' | 'scope'>>(
  input: T,
  context: Context
) {
  return { ...input, figures: await chosenFigures(context, input.profile, input.scope.parts) }
}

/** Packages: written for another municipality, looked at, and taken from. */
export const packageHandlers: Handlers = {
  'package.outline': async ({ input: { jobId, ...input }, context, jobs }) =>
    jobs.run(outlineJob, await toSend(input, context), { jobId }),
  'package.rows': async ({ input: { jobId, ...input }, context, jobs }) =>
    jobs.run(packedRowsJob, await toSend(input, context), { jobId }),
  'package.save': async ({ input: { jobId, path, ...input }, context, jobs }) => {
    const chosen = await chosenPath(path, input.language, context)
    if (chosen === null) return null
    const work = { ...(await toSend(input, context)), path: chosen, at: context.now() }
    return { path: chosen, records: await jobs.run(savePackageJob, work, { jobId }) }
  },
  'package.compare': ({ input: { jobId, ...input }, context, jobs }) => {
    const work = { job: comparePackageJob, input, jobId, affinity: input.sessionId }
    return runRelayed([{ path: input.path }], work, { context, jobs })
  },
  'package.differences': ({ input: { jobId, ...input }, jobs }) =>
    jobs.run(differencesJob, input, { jobId, affinity: input.sessionId }),
  'package.findings': ({ input: { jobId, ...input }, jobs }) =>
    jobs.run(findingsJob, input, { jobId, affinity: input.sessionId }),
  'package.apply': async ({ input: { jobId, ...input }, context, jobs }) => {
    const work = { ...input, at: context.now() }
    const { applied, entities } = await jobs.run(applyPackageJob, work, { jobId, affinity: input.sessionId })
    context.changed(...entities)
    context.emit('changed', { entities: ['feedback'] })
    return applied
  },
  'package.close': async ({ input: { sessionId }, jobs }) => {
    await jobs.release(sessionId)
    return null
  },
  'package.write': ({ input, context }) => write(input, context),
  'package.choose': async ({ context: { host, session, sender } }) => {
    const words = exportWords(session.language)
    const kinds = [{ name: words['package.kind'], extensions: ['xlsx'] }]
    const [chosen] = await host.dialogs.open({ kinds }, sender.id)
    return chosen ?? null
  },
  'package.read': ({ input: { jobId, path }, context, jobs }) =>
    runRelayed([{ path }], { job: readPackageJob, input: { path }, jobId }, { context, jobs }),
  'package.adopt': async ({ input: { jobId, ...input }, context, jobs }) => {
    const work = { job: adoptPackageJob, input: { ...input, at: context.now() }, jobId }
    const { entities, ...adopted } = await runRelayed([{ path: input.path }], work, { context, jobs })
    context.changed(...entities)
    return adopted
  }
}
