import { Alert, Button, Group, Modal, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconAlertTriangle, IconInfoCircle, IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../api/use-command.ts'
import { useRegister } from '../../../app/session.tsx'
import { Card } from '../../../components/cards/card.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useCodeText } from '../../../components/feedback/failure-text.ts'
import { goToFirstError } from '../../../components/forms/first-error.ts'
import { RecoveryKeyDialog } from '../../../components/forms/recovery-key-dialog.tsx'
import { RekeyNote } from './rekey-note.tsx'

/** A new recovery key, for when the printed one is lost or has been seen. */
export function RecoveryKeyCard({ old }: { readonly old: boolean }) {
  const { t } = useTranslation(['users', 'welcome'])
  const { name } = useRegister()
  const [asking, setAsking] = useState(false)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  return (
    <Card title={t('recovery')} lead={t('recovery.lead')}>
      {old && (
        <Alert variant="outline" color="orange" icon={<IconAlertTriangle aria-hidden />}>
          {t('recovery.old')}
        </Alert>
      )}
      <Group>
        <Button variant="default" leftSection={<IconKey size={16} aria-hidden />} onClick={() => setAsking(true)}>
          {t('recovery.new')}
        </Button>
      </Group>
      {asking && (
        <AskPassphrase
          onClose={() => setAsking(false)}
          onMade={(made) => {
            setAsking(false)
            setRecoveryKey(made)
          }}
        />
      )}
      {recoveryKey && (
        <RecoveryKeyDialog
          title={t('welcome:key.title')}
          lead={t('welcome:key.lead')}
          recoveryKey={recoveryKey}
          name={name}
          onDone={() => setRecoveryKey(null)}
        />
      )}
    </Card>
  )
}

interface AskPassphraseProps {
  readonly onClose: () => void
  readonly onMade: (recoveryKey: string) => void
}

function AskPassphrase({ onClose, onMade }: AskPassphraseProps) {
  const { t } = useTranslation(['users', 'welcome'])
  const textOf = useCodeText()
  const make = useCommand('register.newRecoveryKey')
  const form = useForm({
    initialValues: { passphrase: '' },
    validate: { passphrase: (text) => (text ? null : t('recovery.missing')) }
  })
  const { failure } = make
  const wrong = failure?.code === 'register.wrongPassphrase' ? failure : null
  return (
    <Modal
      opened
      // What is being made would be shown to nobody.
      onClose={() => make.running || onClose()}
      title={t('recovery.ask')}
      closeButtonProps={{ 'aria-label': t('close'), disabled: make.running }}
    >
      <form
        onSubmit={form.onSubmit(async (values) => {
          const made = await make.run(values)
          if (made.ok) onMade(made.data.recoveryKey)
        }, goToFirstError)}
      >
        <Stack gap="md">
          {failure && !wrong && <FailureAlert failure={failure} />}
          <PasswordInput
            label={t('recovery.passphrase')}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('welcome:passphrase.show') }}
            data-autofocus
            {...form.getInputProps('passphrase')}
            {...(wrong && { error: textOf(wrong.code, wrong.params) })}
          />
          <Alert variant="outline" color="orange" icon={<IconInfoCircle aria-hidden />}>
            {t('recovery.backups')}
          </Alert>
          <Group justify="flex-end" gap="xs">
            <RekeyNote shown={make.running} />
            <Button variant="default" disabled={make.running} onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={make.running}>
              {t('recovery.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
