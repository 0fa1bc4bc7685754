import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../api/use-command.ts'
import { Card } from '../../../components/cards/card.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'

/** Whether users may unlock by the operating system's store of secrets. */
export function AllowQuickUnlock({ allowed }: { readonly allowed: boolean }) {
  const { t } = useTranslation('users')
  const notices = useNotices()
  const allow = useCommand('quickUnlock.allow', notices.refused)
  return (
    <Card title={t('quick')}>
      <Switch
        label={t('quick.allow')}
        description={t('quick.allow.why')}
        checked={allowed}
        disabled={allow.running}
        onChange={(event) => void allow.run({ allowed: event.currentTarget.checked })}
      />
    </Card>
  )
}
