import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Area } from '../../../src-shared/kernel/areas.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'

/** Nobody can give the key any more: the area's printed recovery key does. */
export function RecoverArea({ area }: { readonly area: Area }) {
  const { t } = useTranslation('areas')
  const notices = useNotices()
  const [opened, setOpened] = useState(false)
  const [recoveryKey, setRecoveryKey] = useState('')
  const recover = useCommand('area.recover')
  const close = (): void => {
    setOpened(false)
    setRecoveryKey('')
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!(await recover.run({ area, recoveryKey })).ok) return
    notices.done(t('recovery.done'))
    close()
  }
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        {t('recovery.use')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('recovery.use')} withCloseButton={false}>
        <form onSubmit={(event) => void submit(event)}>
          {recover.failure && <FailureAlert failure={recover.failure} mb="sm" />}
          <TextInput
            label={t('recovery.key')}
            value={recoveryKey}
            spellCheck={false}
            data-autofocus
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', textTransform: 'uppercase' } }}
            onChange={(event) => setRecoveryKey(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs" mt="md">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={recover.running}>
              {t('recovery.do')}
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  )
}
