import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../../app/preferences.tsx'
import { useJob } from '../../../components/use-job.ts'

interface CardDialogProps {
  /** The transfers on it, at most fifty. */
  readonly ids: readonly string[]
  /** Whether the area's key is at hand, without which no number can stand on it. */
  readonly withKey: boolean
  readonly onClose: () => void
}

/** A card to register by hand by; numbers stand on it for a reason only, and on paper only. */
export function CardDialog({ ids, withKey, onClose }: CardDialogProps) {
  const { t } = useTranslation('shielding-transfers')
  const { language } = usePreferences()
  const [numbers, setNumbers] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const printing = useJob('shielding.workCard', t('card.dialog'))
  const lacks = numbers && reason.trim().length < 3
  const print = async (to: 'pdf' | 'paper'): Promise<void> => {
    setTried(true)
    if (lacks) return
    const done = await printing.run({ ids: [...ids], to, language, numbersFor: numbers ? reason.trim() : null })
    if (done?.result) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('card.dialog')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack gap="md">
        <Text size="sm">{t('card.lead')}</Text>
        <Checkbox
          label={t('card.numbers')}
          disabled={!withKey}
          checked={numbers}
          onChange={(event) => setNumbers(event.currentTarget.checked)}
        />
        {numbers && (
          <TextInput
            label={t('card.reason')}
            withAsterisk
            maxLength={500}
            spellCheck={false}
            value={reason}
            error={tried && lacks ? t('needed') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          {!numbers && (
            <Button variant="default" loading={printing.running} onClick={() => void print('pdf')}>
              {t('card.pdf')}
            </Button>
          )}
          <Button loading={printing.running} onClick={() => void print('paper')}>
            {t('card.paper')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
