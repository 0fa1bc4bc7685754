import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useChannel } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'

/** Quick unlock at this desk, or why it cannot be had here. */
export function OwnQuickUnlock() {
  const { t } = useTranslation('users')
  const notices = useNotices()
  const quick = useChannel('quickUnlock.get', {})
  const set = useCommand('quickUnlock.set', notices.refused)
  if (!quick.data) return null
  const { available, allowed, on } = quick.data
  const why = !available ? 'quick.own.unavailable' : allowed ? 'quick.own.why' : 'quick.own.forbidden'
  return (
    <Switch
      label={t('quick.own')}
      description={t(why)}
      checked={on}
      disabled={set.running || !(on || (available && allowed))}
      onChange={(event) => void set.run({ on: event.currentTarget.checked })}
    />
  )
}
