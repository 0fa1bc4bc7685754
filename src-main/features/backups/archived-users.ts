import { z } from 'zod'
import { RegisterError } from '../../db/register-error.ts'

/** Of keys.json, whatever its format: the names of those who can unlock. */
const usersSchema = z.object({ users: z.array(z.object({ name: z.string() })).min(1) })

/** The users that an archive's keys name. Throws RegisterError archiveDamaged. */
export function usersIn(keys: Buffer, path: string): readonly string[] {
  try {
    return usersSchema.parse(JSON.parse(keys.toString('utf8'))).users.map(({ name }) => name)
  } catch (error) {
    throw new RegisterError('register.archiveDamaged', { path }, error)
  }
}
