import { join } from 'node:path'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { parseNationalId } from '../../../src-shared/kernel/identifiers/national-id.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { fileName } from '../../platform/file-name.ts'
import { newId } from '../../platform/ids.ts'
import { createRegister, type Seed } from '../../security/create-register.ts'
import { checkPassphrase } from '../../security/passphrase.ts'
import { changePassphrase, recoverRegister, unlockRegister } from '../../security/register-folder.ts'
import { changeSetting } from '../../security/told-settings.ts'
import { writeRecords } from '../entities/records.ts'
import { seedCategories } from '../systems/category-seed.ts'
import { type Desk, registerSettings } from './desk.ts'
import { openRegister } from './open-register.ts'
import type { ProfileStore } from './profile.ts'
import type { DeskKeys } from './user-handlers.ts'

const ending = '.samregister'

/** `folder` may be the place or already the register's own path. */
function pathOf({ path, municipality }: ChannelParsed<'register.create'>): string {
  const name = fileName(municipality.name)
  return path.endsWith(ending) ? path : join(path, `${name}${ending}`)
}

function nationalIdOf({ municipality }: ChannelParsed<'register.create'>): string | null {
  if (municipality.nationalId.trim() === '') return null
  const found = parseNationalId(municipality.nationalId, municipality.country)
  if (!found?.valid) {
    throw new AppError(
      'field.notNationalId',
      { value: municipality.nationalId },
      {
        fields: { nationalId: 'field.notNationalId' }
      }
    )
  }
  return found.value
}

/** Fills a new register: its municipality, the categories, the language it was made in. */
function fill(input: ChannelParsed<'register.create'>, nationalId: string | null, { db, userId, at }: Seed): void {
  const id = newId()
  const { name, country } = input.municipality
  const author = { userId, municipalityId: id, scope: 'all' as const, batchId: null, now: () => at }
  writeRecords(db, author, (records) => {
    records.of('municipality').insert({ name, nationalId, country }, { id })
    seedCategories(records.of('systemCategory'))
  })
  changeSetting(db, { userId, at }, registerSettings.language, input.language)
}

/** Making, opening, recovering, locking and closing; `closing` is done before a register is closed by its user. */
export function openingHandlers(
  desk: Desk,
  profile: ProfileStore,
  { attempts }: DeskKeys,
  closing: () => Promise<void>
): Handlers {
  return {
    'register.strength': ({ input }) => checkPassphrase(input.passphrase),
    'register.create': async ({ input, context }) => {
      const nationalId = nationalIdOf(input)
      const { session, recoveryKey } = await createRegister({
        path: pathOf(input),
        userName: input.userName,
        passphrase: input.passphrase,
        known: [input.municipality.name],
        now: () => context.clock.now(),
        seed: (seed) => fill(input, nationalId, seed)
      })
      desk.take(session)
      profile.remember(session.path)
      return { open: openRegister(desk), recoveryKey }
    },
    'register.open': async ({ input, context }) => {
      const { path, userName, passphrase } = input
      const session = await unlocked(
        desk,
        { path, userName, passphrase, attempts, now: () => context.clock.now() },
        input.whenInUse
      )
      desk.take(session)
      profile.remember(session.path)
      return openRegister(desk)
    },
    'register.recover': async ({ input, context }) => {
      if (desk.open?.keys.path === input.path) desk.close()
      desk.take(await recoverRegister({ ...input, now: () => context.clock.now() }))
      profile.remember(input.path)
      return openRegister(desk)
    },
    'register.changePassphrase': async ({ input }) => {
      if (!desk.open) throw new AppError('request.locked')
      await changePassphrase(desk.open.keys, { oldPassphrase: input.current, newPassphrase: input.next, attempts })
      return null
    },
    'register.lock': () => {
      desk.lock()
      return null
    },
    'register.close': async () => {
      await closing()
      desk.close()
      return null
    }
  }
}

/** A register that this process has open itself is opened anew, not refused as in use. */
async function unlocked(
  desk: Desk,
  request: Parameters<typeof unlockRegister>[0],
  whenInUse: 'refuse' | 'readonly'
): ReturnType<typeof unlockRegister> {
  if (desk.open?.keys.path === request.path) desk.lock()
  try {
    return await unlockRegister(request)
  } catch (error) {
    const inUse = error instanceof AppError && error.code === 'register.inUse'
    if (!inUse || whenInUse === 'refuse') throw error
    return await unlockRegister({ ...request, readonly: true })
  }
}
