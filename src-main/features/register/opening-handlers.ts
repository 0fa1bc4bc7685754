import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Purpose } from '../../../src-shared/features/register/contract.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { areaLabels } from '../../../src-shared/kernel/area-labels.ts'
import type { Area } from '../../../src-shared/kernel/areas.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { parseNationalId } from '../../../src-shared/kernel/identifiers/national-id.ts'
import { labels } from '../../../src-shared/kernel/labels.ts'
import type { Labels } from '../../../src-shared/kernel/language.ts'
import type { Role } from '../../../src-shared/kernel/permissions.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { fileName } from '../../platform/file-name.ts'
import { newId } from '../../platform/ids.ts'
import { foundWithRecovery } from '../../security/areas/areas.ts'
import { createRegister, type Seed } from '../../security/create-register.ts'
import { checkPassphrase } from '../../security/passphrase.ts'
import { changePassphrase, recoverRegister, unlockRegister } from '../../security/register-folder.ts'
import type { Session as KeySession } from '../../security/session.ts'
import { changeSetting } from '../../security/told-settings.ts'
import type { ScryptCost } from '../../security/wrapped-key.ts'
import { writeRecords } from '../entities/records.ts'
import { seedVocabularies } from '../protocol/vocabulary-seed.ts'
import { seedCategories } from '../systems/category-seed.ts'
import { type Desk, registerSettings } from './desk.ts'
import { openRegister } from './open-register.ts'
import type { ProfileStore } from './profile.ts'
import type { DeskKeys } from './user-handlers.ts'

const ending = '.samregister'

/** What tells registers of one municipality apart. */
const kindOf: Readonly<Record<Purpose, Labels | null>> = {
  all: null,
  shielding: areaLabels.shielding,
  central: labels('Samlet overblik', 'Samlet oversikt', 'Consolidated')
}

/** `folder` may be the place or already the register's own path. */
function pathOf({ path, municipality, purpose, language }: ChannelParsed<'register.create'>): string {
  // The municipality can have all kinds of register, and in one folder.
  const kind = kindOf[purpose]?.[language]
  const name = fileName(kind === undefined ? municipality.name : `${municipality.name} – ${kind}`)
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
    seedCategories(records.of('systemCategory'), country)
    seedVocabularies((entity) => records.of(entity), country)
  })
  changeSetting(db, { userId, at }, registerSettings.language, input.language)
  changeSetting(db, { userId, at }, registerSettings.purpose, input.purpose)
}

/** What the first user may do, and which area has its key from the beginning. */
const beginnings = {
  all: { roles: ['administrator', 'systemCoordinator'], area: 'keptNumbers' },
  shielding: { roles: ['administrator', 'shieldingOfficer'], area: 'shielding' },
  central: { roles: ['administrator', 'systemCoordinator'], area: 'keptNumbers' }
} as const satisfies Record<Purpose, { readonly roles: readonly Role[]; readonly area: Area }>

/** Founds a new register's first area; without it there is no register, as nobody will ever see its recovery key. */
async function foundFirstArea(session: KeySession, purpose: Purpose, cost: ScryptCost): Promise<string | null> {
  const { area } = beginnings[purpose]
  try {
    return (await foundWithRecovery(session, area, { cost })) || null
  } catch (error) {
    session.close()
    rmSync(session.path, { recursive: true, force: true })
    throw error
  }
}

/** Making, opening, recovering, locking and closing; `closing` is done before a register is closed by its user. */
export function openingHandlers(
  desk: Desk,
  profile: ProfileStore,
  { attempts, cost }: DeskKeys,
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
        cost,
        known: [input.municipality.name],
        now: () => context.clock.now(),
        roles: beginnings[input.purpose].roles,
        seed: (seed) => fill(input, nationalId, seed)
      })
      const areaRecoveryKey = await foundFirstArea(session, input.purpose, cost)
      desk.take(session)
      profile.remember(session.path)
      return { open: openRegister(desk), recoveryKey, areaRecoveryKey }
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
      desk.take(await recoverRegister({ ...input, cost, now: () => context.clock.now() }))
      profile.remember(input.path)
      return openRegister(desk)
    },
    'register.changePassphrase': async ({ input }) => {
      if (!desk.open) throw new AppError('request.locked')
      await changePassphrase(desk.open.keys, {
        oldPassphrase: input.current,
        newPassphrase: input.next,
        attempts,
        cost
      })
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
