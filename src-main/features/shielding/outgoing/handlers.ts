import type { ChannelName, ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { Context, Jobs } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { tellingWindows } from '../../../ipc/telling-windows.ts'
import { deliver } from '../../print/deliver.ts'
import { confirmByHand, refuseByHand } from './by-hand.ts'
import { gatewaySettings, setGateway } from './gateway-settings.ts'
import { inPieces } from './in-pieces.ts'
import { exportNationalJob, readReceiptsJob, sendTransfersJob, writeOutboxJob } from './job-refs.ts'
import { nationalNow } from './national-now.ts'
import { listTransfers } from './queue-list.ts'
import { transferWords } from './words.ts'
import { cardTransfers, handOverCards, workCard } from './work-card.ts'

/** Runs with a copy of the area's key for a job, and wipes it. Throws what the area's key throws. */
async function withAreaKey<T>({ session }: Context, work: (areaKey: Buffer) => Promise<T>): Promise<T> {
  const areaKey = Buffer.from(session.areas.privateKey('shielding'))
  try {
    return await work(areaKey)
  } finally {
    areaKey.fill(0)
  }
}

const dayOf = ({ session, now }: Context): string => today(zoneOf[session.municipality.country], now())

async function handOver({ again, path, jobId }: ChannelParsed<'shielding.handOver'>, context: Context, jobs: Jobs) {
  const words = transferWords(context.session.language)
  return await withAreaKey(context, async (areaKey) => {
    const file = {
      path,
      title: words('file.outboxSave'),
      name: `${words('file.outbox')} ${dayOf(context)}`,
      ending: '.json',
      kind: words('file.outboxKind')
    }
    const chosen = await fileToWrite(file, context)
    if (chosen === null) return null
    return await jobs.run(writeOutboxJob, { path: chosen, again, at: context.now(), areaKey }, { jobId })
  })
}

async function receipts({ path, jobId }: ChannelParsed<'shielding.receipts'>, context: Context, jobs: Jobs) {
  const chosen = path ?? (await chooseFile(context, 'file.receiptsKind', ['json']))
  return chosen === null ? null : await jobs.run(readReceiptsJob, { path: chosen, at: context.now() }, { jobId })
}

async function chooseFile(
  { host, session, sender }: Context,
  kind: 'file.receiptsKind' | 'file.certificateKind',
  extensions: readonly string[]
): Promise<string | null> {
  const words = transferWords(session.language)
  const kinds = [
    { name: words(kind), extensions: [...extensions] },
    { name: words('file.all'), extensions: ['*'] }
  ]
  const [chosen] = await host.dialogs.open({ several: false, kinds }, sender.id)
  return chosen ?? null
}

async function exportNational(input: ChannelParsed<'shielding.exportNational'>, context: Context, jobs: Jobs) {
  const { numbers, language, jobId, path } = input
  const words = transferWords(language)
  const file = {
    path,
    title: words('national.save'),
    name: `${words('national.file')} ${dayOf(context)}`,
    ending: numbers === null ? '.xlsx' : '.zip',
    kind: words(numbers === null ? 'national.kind' : 'national.zip')
  }
  const write = async (areaKey: Buffer | null) => {
    const chosen = await fileToWrite(file, context)
    if (chosen === null) return null
    const withNumbers = numbers === null || areaKey === null ? null : { ...numbers, areaKey }
    const work = { path: chosen, language, at: context.now(), numbers: withNumbers }
    return await jobs.run(exportNationalJob, work, { jobId })
  }
  return numbers === null ? await write(null) : await withAreaKey(context, write)
}

/** What changes the queue; the others only read. */
const changing: readonly ChannelName[] = [
  'shielding.handOver',
  'shielding.receipts',
  'shielding.send',
  'shielding.workCard',
  'shielding.confirmTransfer',
  'shielding.refuseTransfer',
  'shielding.exportNational',
  'shielding.setGateway'
]

/** The queue to the national register. */
export const transfersHandlers: Handlers = tellingWindows(
  {
    'shielding.transfers': ({ input, context }) => listTransfers(context.session.db, input, context.now()),
    'shielding.handOver': ({ input, context, jobs }) => handOver(input, context, jobs),
    'shielding.receipts': ({ input, context, jobs }) => receipts(input, context, jobs),
    'shielding.send': ({ input, context, jobs }) =>
      withAreaKey(context, (areaKey) =>
        jobs.run(sendTransfersJob, { at: context.now(), areaKey }, { jobId: input.jobId })
      ),
    'shielding.workCard': ({ input, context, jobs }) =>
      jobs.inMain(input.jobId, async (work) => {
        const transfers = cardTransfers(context, input.ids)
        const printed = await deliver(workCard(context, transfers, input), input, context, work)
        if (printed !== null) handOverCards(context, transfers)
        return printed
      }),
    'shielding.confirmTransfer': ({ input, context }) => {
      confirmByHand(context, input.id, input.reference)
      return null
    },
    'shielding.refuseTransfer': ({ input, context }) => {
      refuseByHand(context, input.id, input.reason)
      return null
    },
    'shielding.national': async ({ input, context: { session, now } }) => {
      const { db, municipality } = session
      const all = await inPieces(db, nationalNow(db, now(), municipality.country))
      return {
        total: all.length,
        different: all.filter(({ state }) => state !== 'equal').length,
        rows: all.slice(0, input.limit).map(({ citizen: _, ...row }) => row)
      }
    },
    'shielding.exportNational': ({ input, context, jobs }) => exportNational(input, context, jobs),
    'shielding.gateway': ({ context }) => gatewaySettings(context.session.db),
    'shielding.setGateway': ({ input, context }) => {
      const { db, user } = context.session
      setGateway(db, { userId: user.id, at: context.now() }, input)
      return gatewaySettings(db)
    },
    'shielding.chooseCertificate': ({ context }) =>
      chooseFile(context, 'file.certificateKind', ['pem', 'crt', 'cer', 'key', 'pfx', 'p12'])
  },
  changing,
  ['shielding', 'history']
)
