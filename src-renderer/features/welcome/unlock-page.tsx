import { Anchor, Button, Group, PasswordInput, Select, Stack, Text } from '@mantine/core'
import { IconFingerprint, IconLockOpen } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnlockChoice } from '../../../src-shared/features/register/users-contract.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { NewestBackup } from './newest-backup.tsx'
import { RecoverForm } from './recover-form.tsx'
import { RestorePage } from './restore-page.tsx'
import { useUnlock } from './use-unlock.ts'
import { Waiting } from './waiting.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

interface UnlockPageProps {
  readonly path: string
  readonly name: string
  /** Names of those who can unlock it, most likely first, where they are known. */
  readonly users: readonly string[]
  readonly onBack?: () => void
  /** What waits for the register. */
  readonly note?: string | undefined
}

/** A register that only the passphrase is missing for. What was on screen comes back as it was. */
export function UnlockPage({ path, name, users, onBack, note }: UnlockPageProps) {
  const [recovering, setRecovering] = useState(false)
  const [restoring, setRestoring] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const close = useCommand('register.close')
  const choices = inOrder(useChannel('register.users', { path }).data ?? [], users)
  const userName = chosen ?? choices[0]?.name ?? null
  const leave = onBack ?? (() => void close.run({}))

  if (restoring) return <RestorePage from={restoring} onBack={() => setRestoring(null)} />
  if (recovering) return <RecoverForm path={path} name={name} userName={userName} onBack={() => setRecovering(false)} />
  return (
    <WelcomeFrame title={name}>
      <Waiting note={note} />
      <UnlockForm
        path={path}
        choices={choices}
        userName={userName}
        onChoose={setChosen}
        onForgotten={() => setRecovering(true)}
        onRestore={setRestoring}
        onLeave={leave}
      />
    </WelcomeFrame>
  )
}

interface UnlockFormProps {
  readonly path: string
  readonly choices: readonly UnlockChoice[]
  readonly userName: string | null
  readonly onChoose: (name: string | null) => void
  readonly onForgotten: () => void
  readonly onRestore: (backup: string) => void
  readonly onLeave: () => void
}

function UnlockForm({ path, choices, userName, onChoose, onForgotten, onRestore, onLeave }: UnlockFormProps) {
  const { t } = useTranslation('welcome')
  const field = useRef<HTMLInputElement>(null)
  const unlock = useUnlock(path, userName)
  const quick = choices.some((choice) => choice.name === userName && choice.quick)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!(await unlock.byPassphrase(field.current?.value ?? ''))) field.current?.select()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed" size="sm" style={{ overflowWrap: 'anywhere' }}>
          {path}
        </Text>
        {unlock.failure && <FailureAlert failure={unlock.failure} />}
        {unlock.failure && <NewestBackup path={path} code={unlock.failure.code} onRestore={onRestore} />}
        {choices.length > 1 && (
          <Select
            label={t('user')}
            data={choices.map((choice) => choice.name)}
            allowDeselect={false}
            value={userName}
            onChange={onChoose}
          />
        )}
        <PasswordInput
          ref={field}
          label={t('passphrase')}
          autoFocus
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
          error={unlock.wrong}
          aria-invalid={unlock.wrong !== null}
        />
        <Group justify="space-between">
          <Group gap="xs">
            <Button
              type="submit"
              loading={unlock.running}
              disabled={unlock.secondsLeft > 0}
              leftSection={<IconLockOpen size={18} aria-hidden />}
            >
              {unlock.secondsLeft > 0 ? t('unlock.wait', { seconds: unlock.secondsLeft }) : t('unlock')}
            </Button>
            {quick && (
              <Button
                variant="default"
                loading={unlock.running}
                leftSection={<IconFingerprint size={18} aria-hidden />}
                onClick={() => void unlock.quickly()}
              >
                {t('unlock.quick')}
              </Button>
            )}
          </Group>
          <Group gap="lg">
            <Anchor component="button" type="button" size="sm" onClick={onForgotten}>
              {t('forgotten')}
            </Anchor>
            <Anchor component="button" type="button" size="sm" onClick={onLeave}>
              {t('another')}
            </Anchor>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}

/** Whoever is most likely comes first; those whom nobody named keep their order. */
function inOrder(choices: readonly UnlockChoice[], likely: readonly string[]): readonly UnlockChoice[] {
  const rank = (name: string): number => (likely.includes(name) ? likely.indexOf(name) : likely.length)
  return [...choices].sort((a, b) => rank(a.name) - rank(b.name))
}
