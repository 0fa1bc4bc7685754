import { useTranslation } from 'react-i18next'
import type { CopyDifference } from '../../../../src-shared/features/protocol/contract.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useUndoBatch } from '../../../components/use-undo-batch.ts'

/** Settles differences of a copy (null: all that only the source changed), and says so with the way back. */
export function useSettle(activity: string) {
  const { t } = useTranslation('copies')
  const notices = useNotices()
  const undo = useUndoBatch()
  const settling = useCommand('protocol.settle', notices.refused)
  const run = async (rows: readonly CopyDifference[] | null, how: 'take' | 'keep'): Promise<void> => {
    const items = rows?.map(({ of, piece, field }) => ({ of, piece, field })) ?? null
    const answer = await settling.run({ activity, items, how })
    if (!answer.ok) return
    const { count, batchId } = answer.data
    notices.done(t(how === 'take' ? 'taken' : 'kept', { count }), batchId ? () => void undo(batchId) : undefined)
  }
  return { run, running: settling.running }
}
