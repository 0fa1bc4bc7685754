import { Anchor, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { permissionsOf, roles } from '../../../../src-shared/kernel/permissions.ts'
import { roleLabels } from '../../../../src-shared/kernel/role-labels.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useMay, useReadsLists, useRegister } from '../../../app/session.tsx'
import { Card } from '../../../components/cards/card.tsx'
import { recordPath } from '../../../components/entity-paths.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

/** Who writes the whole record of processing. */
const writers = roles.filter((role) => permissionsOf[role].includes('register.import'))

/**
 * The shielding area's own entry in the record of processing and its impact assessment: added once by whoever writes
 * them; the shielding officer is told whom to ask. A register for shieldings alone has no such record.
 */
export function OwnEntryCard() {
  const { t } = useTranslation('shielding-guidelines')
  const format = useFormat()
  const notices = useNotices()
  const { purpose } = useRegister()
  const mayAdd = useMay('register.import')
  const mayManage = useMay('shielding.manage')
  const readsLists = useReadsLists()
  const isShown = purpose === 'all' && (mayAdd || mayManage || readsLists)
  const { data } = useChannel('shielding.ownEntry', {}, { enabled: isShown })
  const add = useCommand('shielding.addOwnEntry')
  if (!isShown || data === undefined) return null
  const submit = async (): Promise<void> => {
    if ((await add.run({})).ok) notices.done(t('entry.added'))
  }
  const whom = writers.map((role) => format.label(roleLabels[role])).join(' / ')
  return (
    <Card title={t('entry')} lead={t('entry.lead')}>
      {add.failure && <FailureAlert failure={add.failure} />}
      {data === null && !mayAdd && <Text size="sm">{t('entry.ask', { whom })}</Text>}
      {data === null && mayAdd && (
        <Group>
          <Button variant="default" size="xs" loading={add.running} onClick={() => void submit()}>
            {t('entry.add')}
          </Button>
        </Group>
      )}
      {data !== null && !readsLists && <Text size="sm">{t('entry.there')}</Text>}
      {data !== null && readsLists && (
        <>
          <Anchor component={Link} to={recordPath('processingActivity', data.activity)} size="sm" underline="always">
            {t('entry.activity')}
          </Anchor>
          <Anchor component={Link} to={recordPath('impactAssessment', data.assessment)} size="sm" underline="always">
            {t('entry.assessment')}
          </Anchor>
        </>
      )}
    </Card>
  )
}
