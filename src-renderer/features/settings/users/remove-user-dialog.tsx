import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RegisterUser } from '../../../../src-shared/features/register/users-contract.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { RekeyNote } from './rekey-note.tsx'

/** Asks before a user is removed: the register gets a new key, but backups cannot be given one. */
export function RemoveUserDialog({ user, onClose }: { readonly user: RegisterUser; readonly onClose: () => void }) {
  const { t } = useTranslation('users')
  const notices = useNotices()
  const remove = useCommand('user.remove')
  const { name } = user
  const run = async (): Promise<void> => {
    if (!(await remove.run({ id: user.id })).ok) return
    notices.done(t('remove.done', { name }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={() => remove.running || onClose()}
      title={t('remove.title', { name })}
      closeButtonProps={{ 'aria-label': t('close'), disabled: remove.running }}
    >
      <Stack gap="md">
        {remove.failure && <FailureAlert failure={remove.failure} />}
        <Text size="sm">{t('remove.lead', { name })}</Text>
        <Alert variant="outline" color="orange" icon={<IconInfoCircle aria-hidden />}>
          {t('remove.backups')}
        </Alert>
        <Group justify="flex-end" gap="xs">
          <RekeyNote shown={remove.running} />
          <Button variant="default" data-autofocus disabled={remove.running} onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color="red.9" loading={remove.running} onClick={() => void run()}>
            {t('remove.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
