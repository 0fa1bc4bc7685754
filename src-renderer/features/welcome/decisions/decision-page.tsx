import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedDecision } from '../../../../src-shared/features/shielding/decisions/contract.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { WelcomeFrame } from '../welcome-frame.tsx'
import { DecisionCase } from './decision-case.tsx'
import { MakeKey, OwnKey } from './own-key.tsx'

interface DecisionPageProps {
  /** A case that was opened with the program; null: none yet. */
  readonly path: string | null
  readonly onBack: () => void
}

/** The own key, and the one case that somebody sent here to be decided. */
export function DecisionPage({ path: given, onBack }: DecisionPageProps) {
  const { t } = useTranslation('decisions')
  const [path, setPath] = useState(given)
  const [opened, setOpened] = useState<OpenedDecision | null>(null)
  const own = useChannel('decision.key', {})
  const choose = useCommand('decision.choose')
  const chooseIt = async (): Promise<void> => {
    const answer = await choose.run({})
    if (answer.ok && answer.data) setPath(answer.data.path)
  }
  const close = (): void => {
    setOpened(null)
    setPath(null)
    onBack()
  }
  if (opened && path) return <DecisionCase of={opened} path={path} onClose={close} />
  const made = (): void => void own.refetch()
  return (
    <WelcomeFrame title={t('desk.title')}>
      <Stack gap="lg">
        {own.data === null && <MakeKey onMade={made} />}
        {own.data && path !== null && <OpenCase path={path} onOpened={setOpened} />}
        {own.data && path === null && (
          <>
            <Text size="sm">{t('desk.lead')}</Text>
            <Group>
              <Button
                leftSection={<IconFileText size={18} aria-hidden />}
                loading={choose.running}
                onClick={() => void chooseIt()}
              >
                {t('desk.open')}
              </Button>
            </Group>
            <OwnKey of={own.data} onMade={made} />
          </>
        )}
        <Group>
          <Button variant="subtle" onClick={onBack}>
            {t('back')}
          </Button>
        </Group>
      </Stack>
    </WelcomeFrame>
  )
}

function OpenCase({ path, onOpened }: { readonly path: string; readonly onOpened: (opened: OpenedDecision) => void }) {
  const { t } = useTranslation('decisions')
  const field = useRef<HTMLInputElement>(null)
  const open = useCommand('decision.open')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answer = await open.run({ path, passphrase: field.current?.value ?? '' })
    if (answer.ok) onOpened(answer.data)
    else field.current?.select()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed" size="sm" style={{ overflowWrap: 'anywhere' }}>
          {path}
        </Text>
        {open.failure && <FailureAlert failure={open.failure} />}
        <PasswordInput
          ref={field}
          label={t('passphrase')}
          autoFocus
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
        />
        <Group>
          <Button type="submit" loading={open.running}>
            {t('desk.show')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
