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
  return ({ decisions, at }) =>
    notices.done(t('decided', { count: decisions, number: format.number(decisions) }), () => void run({ at }))
}
