import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { UnitToCopyTo, useCopy } from './copy-to-unit.tsx'

interface CopyDialogProps {
  readonly source: RefView
  readonly onClose: () => void
}

/** Copies an activity for a unit; the copy opens. */
export function CopyDialog({ source, onClose }: CopyDialogProps) {
  const { t } = useTranslation('copies')
  const [unit, setUnit] = useState<RefView | null>(null)
  const copying = useCopy(onClose)
  return (
    <Modal opened onClose={onClose} title={t('copyTitle')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack gap="sm">
        <Text size="sm">{t('copyText', { name: source.name })}</Text>
        <UnitToCopyTo unit={unit} onUnit={setUnit} />
        {copying.failure && <FailureAlert failure={copying.failure} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={copying.running} onClick={() => void copying.run(source.id, unit)}>
            {t('copy')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
