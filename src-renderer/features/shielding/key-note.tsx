import { Alert, Anchor, Text } from '@mantine/core'
import { IconAlertTriangle, IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { rolesOfArea } from '../../../src-shared/kernel/areas.ts'
import { may } from '../../../src-shared/kernel/permissions.ts'
import { roleLabels } from '../../../src-shared/kernel/role-labels.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useMay, useRegister } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useShielding } from './shielding-frame.tsx'

/** What is missing before cases can be read or asked for, to whom it matters, and where it is put right. */
export function KeyNote() {
  const { t } = useTranslation(['shielding', 'areas'])
  const format = useFormat()
  const { area } = useShielding()
  const mayManage = useMay('shielding.manage')
  const isFounded = area !== 'notFounded'
  // Who has no role with the key misses nothing as long as there is one.
  if (area === 'open' || (isFounded && !mayManage)) return null
  const roles = rolesOfArea.shielding.map((role) => format.label(roleLabels[role])).join(' / ')
  const state = mayManage || area !== 'noRole' ? area : 'notFounded'
  return (
    <Alert
      variant="outline"
      icon={<IconKey aria-hidden />}
      title={`${t('area.title')} · ${t(`areas:state.${state}`, { roles })}`}
    >
      <Text size="sm">{t(isFounded ? 'area.text' : mayManage ? 'area.found.own' : 'area.found.text')}</Text>
      <Anchor component={Link} to="/settings/areas" size="sm" underline="always">
        {t('area.link')}
      </Anchor>
    </Alert>
  )
}

/** Where nobody may read the history, nobody watches over whoever works here; whoever can change that is told. */
export function NobodyWatches() {
  const { t } = useTranslation('shielding')
  const { purpose } = useRegister()
  const mayAdminister = useMay('register.administer')
  const isAsked = mayAdminister && purpose === 'shielding'
  const { data } = useChannel('user.list', {}, { enabled: isAsked })
  if (!isAsked || !data?.users.every(({ roles }) => !may(roles, 'history.read'))) return null
  return (
    <Alert variant="outline" color="orange" icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm">{t('area.noReader')}</Text>
      <Anchor component={Link} to="/settings/users" size="sm" underline="always">
        {t('area.users')}
      </Anchor>
    </Alert>
  )
}
