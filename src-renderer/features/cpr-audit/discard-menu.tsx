import { ActionIcon, Button, Group, Menu, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconDots, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCommand } from '../../api/use-command.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { LateMenu } from '../../components/late.tsx'
import { useAudit } from './audit-frame.tsx'

/** What one seldom does with an audit: takes it away, as long as nothing went out. */
export function DiscardMenu() {
  const { t } = useTranslation('cpr-audits')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <LateMenu
        position="bottom-end"
        width={220}
        target={
          <ActionIcon variant="default" size="lg" aria-label={t('more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        }
      >
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setAsking(true)}>
            {t('discard')}
          </Menu.Item>
        </Menu.Dropdown>
      </LateMenu>
      {asking && <DiscardDialog onClose={() => setAsking(false)} />}
    </>
  )
}

function DiscardDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('cpr-audits')
  const { audit } = useAudit()
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const discard = useCommand('cprAudit.discard')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (reason.trim().length < 3) return setShort(true)
    if ((await discard.run({ id: audit.id, reason })).ok) void navigate('/cpr/audits', { replace: true })
  }
  return (
    <Modal opened onClose={onClose} title={t('discard.title')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Text size="sm">{t('discard.lead')}</Text>
          {discard.failure && <FailureAlert failure={discard.failure} />}
          <TextInput
            label={t('reason')}
            value={reason}
            error={short && t('reason.short')}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" color="red" loading={discard.running}>
              {t('discard.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
