import { Anchor, Button, Group, PasswordInput, Select, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/use-command.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { useCodeText } from '../../components/feedback/failure-text.ts'
import { NewestBackup } from './newest-backup.tsx'
import { RecoverForm } from './recover-form.tsx'
import { RestorePage } from './restore-page.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

interface UnlockPageProps {
  readonly path: string
  readonly name: string
  /** Names of those who can unlock it, where they are known. */
  readonly users: readonly string[]
  readonly onBack?: () => void
}

/** A register that only the passphrase is missing for. What was on screen comes back as it was. */
export function UnlockPage({ path, name, users, onBack }: UnlockPageProps) {
  const { t } = useTranslation('welcome')
  const textOf = useCodeText()
  const [recovering, setRecovering] = useState(false)
  const [restoring, setRestoring] = useState<string | null>(null)
  const open = useCommand('register.open')
  const close = useCommand('register.close')
  const form = useForm({ mode: 'uncontrolled', initialValues: { userName: users[0] ?? null, passphrase: '' } })
  const wrong = open.failure?.code === 'register.wrongPassphrase' ? open.failure : null
  const leave = onBack ?? (() => void close.run({}))

  if (restoring) return <RestorePage from={restoring} onBack={() => setRestoring(null)} />
  if (recovering) return <RecoverForm path={path} name={name} onBack={() => setRecovering(false)} />
  return (
    <WelcomeFrame title={name}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          const opened = await open.run({ path, userName: values.userName, passphrase: values.passphrase })
          if (!opened.ok) form.getInputNode<HTMLInputElement, 'passphrase'>('passphrase')?.select()
        })}
      >
        <Stack gap="md">
          <Text c="dimmed" size="sm" style={{ overflowWrap: 'anywhere' }}>
            {path}
          </Text>
          {open.failure && !wrong && <FailureAlert failure={open.failure} />}
          {open.failure && <NewestBackup path={path} code={open.failure.code} onRestore={setRestoring} />}
          {users.length > 1 && (
            <Select
              label={t('user')}
              data={users.map((user) => user)}
              allowDeselect={false}
              key={form.key('userName')}
              {...form.getInputProps('userName')}
            />
          )}
          <PasswordInput
            label={t('passphrase')}
            autoFocus
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
            key={form.key('passphrase')}
            {...form.getInputProps('passphrase')}
            error={wrong && textOf(wrong.code, wrong.params)}
            aria-invalid={wrong !== null}
          />
          <Group justify="space-between">
            <Button type="submit" loading={open.running} leftSection={<IconLockOpen size={18} aria-hidden />}>
              {t('unlock')}
            </Button>
            <Group gap="lg">
              <Anchor component="button" type="button" size="sm" onClick={() => setRecovering(true)}>
                {t('forgotten')}
              </Anchor>
              <Anchor component="button" type="button" size="sm" onClick={leave}>
                {t('another')}
              </Anchor>
            </Group>
          </Group>
        </Stack>
      </form>
    </WelcomeFrame>
  )
}
