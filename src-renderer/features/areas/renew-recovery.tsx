import { Button, Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Area } from '../../../src-shared/kernel/areas.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'

interface RenewRecoveryProps {
  readonly area: Area
  readonly onMade: (recoveryKey: string) => void
}

/** Makes an area's recovery key anew; asked first, as the one on paper opens nothing from then on. */
export function RenewRecovery({ area, onMade }: RenewRecoveryProps) {
  const { t } = useTranslation('areas')
  const [asking, setAsking] = useState(false)
  const renew = useCommand('area.renewRecoveryKey')
  const close = (): void => {
    if (renew.running) return
    setAsking(false)
    renew.reset()
  }
  const make = async (): Promise<void> => {
    const made = await renew.run({ area })
    if (!made.ok) return
    setAsking(false)
    onMade(made.data.recoveryKey)
  }
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {t('recovery.renew')}
      </Button>
      <Modal opened={asking} onClose={close} title={t('renew.title')} withCloseButton={false}>
        {renew.failure && <FailureAlert failure={renew.failure} mb="sm" />}
        <Text size="sm">{t('renew.lead')}</Text>
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" data-autofocus disabled={renew.running} onClick={close}>
            {t('cancel')}
          </Button>
          <Button loading={renew.running} onClick={() => void make()}>
            {t('renew.do')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
