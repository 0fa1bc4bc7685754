import { useTranslation } from 'react-i18next'
import type { DecidedAtOnce } from '../../../src-shared/features/consolidation/deciding-contract.ts'
import { useCommand } from '../../api/use-command.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { useFormat } from '../../i18n/use-format.ts'

/** Tells what was decided at once, with the way back. */
export function useToldDecisions(): (done: DecidedAtOnce) => void {
  const { t } = useTranslation('central')
  const format = useFormat()
  const notices = useNotices()
  const { run } = useCommand('central.takeBack', notices.refused)
  const counted = (count: number) => ({ count, number: format.number(count) })
  const takeBack = async (at: string): Promise<void> => {
    const done = await run({ at })
    if (done.ok) notices.done(t('takenBack', counted(done.data.decisions)))
  }
  return ({ decisions, at }) => notices.done(t('decided', counted(decisions)), () => void takeBack(at))
}
