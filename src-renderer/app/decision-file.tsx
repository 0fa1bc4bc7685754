import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../api/bridge.ts'
import { useChannel } from '../api/use-channel.ts'
import { FailureAlert } from '../components/feedback/failure-alert.tsx'
import { ReadDecision } from '../features/shielding/decisions/read-decision.tsx'
import { DecisionPage } from '../features/welcome/decisions/decision-page.tsx'

interface DecisionFileProps {
  readonly path: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/**
 * A file of a decision that was opened with the program: a case is decided over whatever stands on screen, as it needs no
 * register; an answer is read into the open one, or waits until one is unlocked.
 */
export function DecisionFile({ path, isOpen, onClose }: DecisionFileProps) {
  const { t } = useTranslation('decisions')
  const look = useChannel('decision.look', { path })
  const [told, setTold] = useState(false)
  if (look.data?.what === 'answer' && isOpen) return <ReadDecision path={path} onClose={onClose} />
  if (look.data?.what === 'case')
    return (
      <Modal opened fullScreen padding={0} withCloseButton={false} onClose={onClose} aria-label={t('desk.title')}>
        <DecisionPage path={path} onBack={onClose} />
      </Modal>
    )
  if (!look.error && (told || look.data === undefined)) return null
  const close = look.error ? onClose : () => setTold(true)
  return (
    <Modal opened onClose={close} title={t('read.title')} closeButtonProps={{ 'aria-label': t('back') }}>
      <Stack gap="md">
        {look.error ? <FailureAlert failure={failureOf(look.error)} /> : <Text size="sm">{t('read.unlock')}</Text>}
        <Group justify="flex-end">
          <Button onClick={close} data-autofocus>
            {t('back')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
