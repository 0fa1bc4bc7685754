import { Alert, Anchor, Text } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AreaState } from '../../../src-shared/features/areas/contract.ts'
import { rolesOfArea } from '../../../src-shared/kernel/areas.ts'
import { roleLabels } from '../../../src-shared/kernel/role-labels.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** How one stands to the area of audits; undefined until it is known. */
export function useAuditArea(): AreaState | undefined {
  return useChannel('area.list', {}).data?.find(({ area }) => area === 'auditWorkingSets')
}

/** Without the area's key nothing is compared: what is missing, and where it is put right. */
export function AreaNote() {
  const { t } = useTranslation(['cpr-audits', 'areas'])
  const format = useFormat()
  const state = useAuditArea()
  if (!state || state.access === 'open') return null
  const roles = rolesOfArea.auditWorkingSets.map((role) => format.label(roleLabels[role])).join(' / ')
  const holders = state.holders.filter(({ valid }) => valid).map(({ name }) => name)
  return (
    <Alert
      variant="outline"
      icon={<IconKey aria-hidden />}
      title={`${t('area.title')} · ${t(`areas:state.${state.access}`, { roles })}`}
    >
      <Text size="sm">{t('area.text')}</Text>
      {holders.length > 0 && state.access !== 'keyFileNeeded' && (
        <Text size="sm">{t('areas:who.holders', { holders: holders.join(', ') })}</Text>
      )}
      <Anchor component={Link} to="/settings/areas" size="sm" underline="always">
        {t('area.link')}
      </Anchor>
    </Alert>
  )
}
