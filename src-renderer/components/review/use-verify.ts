import { useTranslation } from 'react-i18next'
import type { ReviewedEntity } from '../../../src-shared/features/review/standing.ts'
import { useCommand } from '../../api/use-command.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useNotices } from '../feedback/use-notices.tsx'

/** A record to verify; its version where it was read. */
export interface ToVerify {
  readonly id: string
  readonly version: number | null
}

/** Verifying records as of today: the notice says what was done and takes it back. */
export interface Verifying {
  /** Whether it was done; a refusal has been told. */
  run(entity: ReviewedEntity, records: readonly ToVerify[]): Promise<boolean>
  readonly running: boolean
}

/** See `Verifying`. */
export function useVerify(): Verifying {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  const notices = useNotices()
  const verify = useCommand('review.verify', notices.refused)
  const undo = useCommand('review.undo', notices.refused)
  return {
    running: verify.running,
    async run(entity, records) {
      const done = await verify.run({ entity, records: [...records] })
      if (!done.ok) return false
      const { records: changed } = done.data
      if (changed.length === 0) {
        notices.done(t('verify.same'))
        return true
      }
      const takeBack = async (): Promise<void> => {
        const taken = await undo.run({ entity, records: changed.map(({ id, version }) => ({ id, version })) })
        if (taken.ok) notices.done(t('verify.undone'))
      }
      const said = { count: changed.length, number: format.number(changed.length), name: changed[0]?.name ?? '' }
      notices.done(t('verify.done', said), () => void takeBack())
      return true
    }
  }
}
