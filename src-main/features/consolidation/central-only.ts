import { AppError } from '../../../src-shared/kernel/errors.ts'
import { readSetting } from '../../db/settings.ts'
import type { Context } from '../../ipc/context.ts'
import { registerSettings } from '../register/desk.ts'

/** Throws central.elsewhere in a register that is no central office's. */
export function requireCentral({ session }: Context): void {
  if (readSetting(session.db, registerSettings.purpose) !== 'central') throw new AppError('central.elsewhere')
}
