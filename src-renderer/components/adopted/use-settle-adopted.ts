import { useTranslation } from 'react-i18next'
import type { AdoptableEntity } from '../../../src-shared/features/exchange/library/adoptable.ts'
import type { SourceDifference } from '../../../src-shared/features/exchange/library/contract.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Settling } from '../differences/difference-table.tsx'
import { useNotices } from '../feedback/use-notices.tsx'
import { useUndoBatch } from '../use-undo-batch.ts'

/** Takes what the source says of an adopted record, or leaves it (null: all that only the source changed). */
export function useSettleAdopted(entity: AdoptableEntity, id: string): Settling<SourceDifference> {
  const { t } = useTranslation('library')
  const notices = useNotices()
  const undo = useUndoBatch()
  const settling = useCommand('library.settle', notices.refused)
  return {
    running: settling.running,
    async run(rows, how) {
      const items = rows?.map(({ of, piece, field }) => ({ of, piece, field })) ?? null
      const answer = await settling.run({ entity, id, items, how: how === 'take' ? 'take' : 'leave' })
      if (!answer.ok) return
      const { count, batchId } = answer.data
      notices.done(t(how === 'take' ? 'taken' : 'left', { count }), batchId ? () => void undo(batchId) : undefined)
    }
  }
}
