import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core'
import { IconKeyOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaState } from '../../../src-shared/features/areas/contract.ts'
import type { Area } from '../../../src-shared/kernel/areas.ts'
import { useRegister } from '../../app/session.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { Hint } from '../../components/hint.tsx'
import { useJob } from '../../components/use-job.ts'

interface RevokeKeyProps {
  readonly area: Area
  readonly holder: AreaState['holders'][number]
}

/** Takes somebody's key away, or gives up the own one; asked first, as older backups still open with the old key. */
export function RevokeKey({ area, holder: { id, name } }: RevokeKeyProps) {
  const { t } = useTranslation('areas')
  const { user } = useRegister()
  const notices = useNotices()
  const [asking, setAsking] = useState(false)
  const own = user.id === id
  const title = own ? t('revoke.titleOwn') : t('revoke.title', { name })
  const label = own ? t('revoke.doOwn') : t('revoke', { name })
  // Every record is sealed anew, which shows in the bar at the bottom; one goes on working.
  const revoke = useJob('area.revoke', own ? t('revoke.job.own') : t('revoke.job', { name }))
  const close = (): void => setAsking(false)
  const take = async (): Promise<void> => {
    close()
    if (await revoke.run({ area, userId: id })) notices.done(own ? t('revokedOwn') : t('revoked', { name }))
  }
  return (
    <>
      <Hint label={label}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={label}
          loading={revoke.running}
          onClick={() => setAsking(true)}
        >
          <IconKeyOff size={16} aria-hidden />
        </ActionIcon>
      </Hint>
      <Modal opened={asking} onClose={close} title={title} withCloseButton={false}>
        <Text size="sm">{t('revoke.lead')}</Text>
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={close} data-autofocus>
            {t('cancel')}
          </Button>
          <Button onClick={() => void take()}>{own ? t('revoke.doOwn') : t('revoke.do')}</Button>
        </Group>
      </Modal>
    </>
  )
}
