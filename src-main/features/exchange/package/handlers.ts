import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { Context } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { exportWords } from '../export/manifest.ts'
import { runRelayed } from '../import/relayed-job.ts'
import { adoptPackageJob, readPackageJob } from './package-refs.ts'
import { writePackage } from './write-package.ts'

async function write({ kind, ids, language, path }: ChannelParsed<'package.write'>, context: Context) {
  const { session, now } = context
  const words = exportWords(language)
  const day = today(zoneOf[session.municipality.country], now())
  const name = `${session.name} ${words['package.file']} ${day}`
  const file = { path, title: words['package.save'], name, ending: '.xlsx', kind: words['package.kind'] }
  const chosen = await fileToWrite(file, context)
  if (chosen === null) return null
  const { db, municipality } = session
  const reading = { db, municipalityId: municipality.id, country: municipality.country }
  const pack = { kind, ids, language, at: now() }
  const { records } = await writingFile(chosen, () => writePackage(chosen, pack, reading))
  return { path: chosen, records }
}

/** Packages: written for another municipality, looked at, and taken from. */
export const packageHandlers: Handlers = {
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
