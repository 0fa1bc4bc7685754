import { open } from 'node:fs/promises'
import type { Area } from '../../../src-shared/kernel/areas.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { atPath } from '../../db/register-error.ts'
import { withTransaction } from '../../db/transaction.ts'
import type { Context } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { writingFile } from '../../ipc/writing-file.ts'
import { writeFileAtomic } from '../../platform/files.ts'
import { rememberPlace } from '../../platform/written-places.ts'
import { areaRefusal } from '../../security/areas/area-refusal.ts'
import { fits, readArea } from '../../security/areas/area-rows.ts'
import {
  areaRecoveryPurpose,
  createAreaRecovery,
  declineArea,
  foundWithRecovery,
  grantArea,
  recoverArea,
  requestArea,
  setAreaRecovery,
  setKeyFile
} from '../../security/areas/areas.ts'
import { createKeyFile, keyFileExtension, parseKeyFile } from '../../security/areas/key-file.ts'
import { parseRecoveryKey } from '../../security/recovery-key.ts'
import type { Session as KeySession } from '../../security/session.ts'
import { type ScryptCost, unwrapKey, wrappedKeySchema } from '../../security/wrapped-key.ts'
import type { Desk } from '../register/desk.ts'
import type { DeskKeys } from '../register/user-handlers.ts'
import { areaStates } from './area-state.ts'
import { revokeJob } from './job-refs.ts'

const kinds = [{ name: 'Samregister', extensions: [keyFileExtension] }]

/** Founding, asking for, giving and taking areas' keys; key files and recovery keys. */
export function areasHandlers(desk: Desk, { cost }: Pick<DeskKeys, 'cost'>): Handlers {
  return { ...holdingHandlers(desk), ...recoveryHandlers(desk, cost), ...keyFileHandlers(desk) }
}

/** Who has a key, asks for it, gives it. */
function holdingHandlers(desk: Desk): Handlers {
  return {
    'area.list': ({ context }) => areaStates(context.session),
    'area.request': ({ input, context }) => {
      requestArea(writing(desk), input.area)
      return told(context)
    },
    'area.grant': ({ input, context }) => {
      grantArea(writing(desk), context.session.areas, input.area, input.userId)
      return told(context)
    },
    'area.decline': ({ input, context }) => {
      declineArea(writing(desk), context.session.areas, input.area, input.userId)
      return told(context)
    },
    'area.revoke': async ({ input: { jobId, area, userId }, context, jobs }) => {
      const session = writing(desk)
      const { areas } = context.session
      // A copy, as locking zeroes the session's at any moment.
      const key = Uint8Array.from(areas.privateKey(area))
      try {
        await jobs.run(revokeJob, { area, userId, key, at: context.now() }, { jobId })
      } finally {
        key.fill(0)
      }
      if (userId === session.user.id) areas.wipe()
      return told(context)
    }
  }
}

/** What an area hangs on when nobody holds its key any more. */
function recoveryHandlers(desk: Desk, cost: ScryptCost): Handlers {
  return {
    'area.found': async ({ input: { area }, context }) => {
      const session = writing(desk)
      // Looked at first, so that nobody waits for a key that is not made.
      if (!fits(area, session.user.roles)) throw areaRefusal(session.db, 'area.roleMissing', area)
      if (readArea(session.db, area)) throw areaRefusal(session.db, 'area.founded', area)
      const recoveryKey = await foundWithRecovery(session, area, {
        stillWanted: () => stillOpen(desk, session),
        cost
      })
      told(context)
      return { recoveryKey }
    },
    'area.renewRecoveryKey': async ({ input: { area }, context }) => {
      const session = writing(desk)
      if (area === 'keptNumbers') throw areaRefusal(session.db, 'area.registerRecovery', area)
      context.session.areas.privateKey(area)
      const { recoveryKey, recovery } = await createAreaRecovery(session.registerId, area, cost)
      stillOpen(desk, session)
      withTransaction(session.db, () => setAreaRecovery(session, context.session.areas, area, recovery))
      told(context)
      return { recoveryKey }
    },
    'area.recover': async ({ input: { area, recoveryKey }, context }) => {
      const session = writing(desk)
      const privateKey = await recoveryPrivateKey(session, area, recoveryKey)
      stillOpen(desk, session)
      try {
        withTransaction(session.db, () => recoverArea(session, area, privateKey))
      } finally {
        privateKey.fill(0)
      }
      return told(context)
    }
  }
}

/** The second factor: a file on a stick that is not always in the machine. */
function keyFileHandlers(desk: Desk): Handlers {
  return {
    'area.open': async ({ input: { area, path }, context }) => {
      const request = { kinds, startIn: context.host.documentsPath }
      const chosen = path ?? (await context.host.dialogs.open(request, context.sender.id))[0] ?? null
      if (chosen === null) return { opened: false }
      const { db, areas } = context.session
      const keyFile = parseKeyFile(await textOf(chosen))
      if (!keyFile) throw areaRefusal(db, 'area.wrongKeyFile', area)
      try {
        areas.openWith(area, keyFile.privateKey)
      } finally {
        keyFile.privateKey.fill(0)
      }
      told(context)
      return { opened: true }
    },
    'area.addKeyFile': async ({ input: { area }, context }) => {
      const session = writing(desk)
      context.session.areas.privateKey(area)
      const request = { kinds, proposed: `${area}.${keyFileExtension}` }
      const chosen = await context.host.dialogs.save(request, context.sender.id)
      if (chosen === null) return { path: null }
      const { text, publicKey } = createKeyFile()
      // The file is there before it is needed.
      rememberPlace(context.host.userDataPath, chosen)
      await writingFile(chosen, () => writeFileAtomic(chosen, text))
      stillOpen(desk, session)
      withTransaction(session.db, () => setKeyFile(session, context.session.areas, area, publicKey))
      told(context)
      return { path: chosen }
    },
    'area.removeKeyFile': ({ input: { area }, context }) => {
      setKeyFile(writing(desk), context.session.areas, area, null)
      return told(context)
    }
  }
}

async function recoveryPrivateKey({ db, registerId }: KeySession, area: Area, typed: string): Promise<Buffer> {
  const wrapped = readArea(db, area)?.recoveryWrapped
  if (readArea(db, area) && !wrapped) throw areaRefusal(db, 'area.registerRecovery', area)
  const recoveryKey = parseRecoveryKey(typed)
  if (recoveryKey === null) throw new AppError('register.mistypedRecoveryKey')
  if (!wrapped) throw areaRefusal(db, 'area.notFounded', area)
  const known = wrappedKeySchema.parse(JSON.parse(wrapped))
  const privateKey = await unwrapKey(known, recoveryKey, areaRecoveryPurpose(registerId, area))
  if (!privateKey) throw areaRefusal(db, 'area.wrongRecoveryKey', area)
  return privateKey
}

/** The open register's keys, for changing something. Throws request.locked, register.readOnly. */
function writing({ open }: Desk): KeySession {
  if (!open) throw new AppError('request.locked')
  if (open.keys.readonly) throw new AppError('register.readOnly', { path: open.keys.path })
  return open.keys
}

/** It may have been locked while a key was derived or a dialog was open. */
function stillOpen(desk: Desk, session: KeySession): void {
  if (desk.open?.keys !== session) throw new AppError('request.locked')
}

/** A key file has some sixty letters; of whatever else was chosen no more than this is read. */
const longestKeyFile = 1024

async function textOf(path: string): Promise<string> {
  const bytes = Buffer.alloc(longestKeyFile)
  try {
    const file = await open(path, 'r')
    try {
      const { bytesRead } = await file.read(bytes, 0, longestKeyFile, 0)
      return bytes.toString('utf8', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    return atPath(path, () => {
      throw error
    })
  } finally {
    bytes.fill(0)
  }
}

function told(context: Context): null {
  context.emit('changed', { entities: ['area'] })
  return null
}
