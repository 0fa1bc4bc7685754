import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconFileCheck, IconFolderOpen, IconPlus, IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterState } from '../../../src-shared/features/register/contract.ts'
import { useCommand } from '../../api/use-command.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { DecisionPage } from './decisions/decision-page.tsx'
import { Guide } from './guide/guide.tsx'
import { nameOf } from './name-of.ts'
import { RecentRegister } from './recent-register.tsx'
import { RestorePage } from './restore-page.tsx'
import { UnlockPage } from './unlock-page.tsx'
import { Waiting } from './waiting.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

interface WelcomePageProps {
  readonly recent: RegisterState['recent']
  /** Keeps the program back while something must still be shown (a new recovery key). */
  readonly hold: (held: boolean, route?: string) => void
  /** What waits for a register to be opened. */
  readonly note?: string | undefined
}

type Step = 'start' | 'create' | 'restore' | 'decisions' | { readonly path: string; readonly name: string }

/** The first page: a register one had open lately, another one, or a new one. */
export function WelcomePage({ recent, hold, note }: WelcomePageProps) {
  const { t } = useTranslation(['welcome', 'backups', 'decisions'])
  const notices = useNotices()
  const [step, setStep] = useState<Step>('start')
  const chooseFolder = useCommand('register.chooseFolder', notices.refused)
  const back = (): void => setStep('start')

  const openOther = async (): Promise<void> => {
    const chosen = await chooseFolder.run({ mode: 'open' })
    if (chosen.ok && chosen.data) setStep({ path: chosen.data, name: nameOf(chosen.data) })
  }
  if (step === 'create') return <Guide hold={hold} onBack={back} />
  if (step === 'restore') return <RestorePage from={null} onBack={back} />
  if (step === 'decisions') return <DecisionPage path={null} onBack={back} />
  if (step !== 'start') return <UnlockPage path={step.path} name={step.name} users={[]} onBack={back} note={note} />
  return (
    <WelcomeFrame title="Samregister">
      <Waiting note={note} />
      <Stack gap="lg">
        <Text c="dimmed">{t('lead')}</Text>
        {recent.length > 0 && (
          <Stack gap="xs">
            <Title order={2}>{t('recent')}</Title>
            {recent.map((register) => (
              <RecentRegister
                key={register.path}
                register={register}
                onOpen={() => setStep({ path: register.path, name: register.name })}
              />
            ))}
          </Stack>
        )}
        <Group>
          <Button
            variant={recent.length > 0 ? 'default' : 'filled'}
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setStep('create')}
          >
            {t('create')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={18} aria-hidden />}
            loading={chooseFolder.running}
            onClick={() => void openOther()}
          >
            {t('openOther')}
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconRestore size={18} aria-hidden />}
            onClick={() => setStep('restore')}
          >
            {t('backups:restoreOther')}
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconFileCheck size={18} aria-hidden />}
            onClick={() => setStep('decisions')}
          >
            {t('decisions:desk')}
          </Button>
        </Group>
      </Stack>
    </WelcomeFrame>
  )
}
