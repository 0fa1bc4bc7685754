import { useQueryClient } from '@tanstack/react-query'
import type { Failure } from '../../src-shared/kernel/result.ts'
import { type Command, useCommand } from './use-command.ts'

/** Makes a backup; how old the newest one is then shows anew wherever it stands. */
export function useBackUp(onFailure: (failure: Failure) => void): Command<'register.backUp'> {
  const client = useQueryClient()
  const command = useCommand('register.backUp', onFailure)
  return {
    ...command,
    run: async (input) => {
      const made = await command.run(input)
      if (made.ok) await client.invalidateQueries({ queryKey: ['register'] })
      return made
    }
  }
}
