import { useQueryClient } from '@tanstack/react-query'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'

/** Whom the user says to be among the people of the register. */
export interface Me {
  readonly person: RefView | null
  choose(person: string | null): Promise<void>
}

/** See `Me`. */
export function useMe(): Me {
  const client = useQueryClient()
  const notices = useNotices()
  const { data } = useChannel('tasks.me', {})
  const set = useCommand('tasks.setMe', notices.refused)
  return {
    person: data ?? null,
    async choose(person) {
      const done = await set.run({ person })
      if (done.ok) await client.invalidateQueries({ queryKey: ['tasks'] })
    }
  }
}
