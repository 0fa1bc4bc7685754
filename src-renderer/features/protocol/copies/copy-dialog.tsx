import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { processingActivityEntity } from '../../../../src-shared/features/protocol/processing-activity.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import { useCommand } from '../../../api/use-command.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { RefInput } from '../../../components/fields/ref-input.tsx'
import { useUndoBatch } from '../../../components/use-undo-batch.ts'

interface CopyDialogProps {
  readonly source: RefView
  readonly onClose: () => void
}

/** Copies an activity for a unit; the copy opens. */
export function CopyDialog({ source, onClose }: CopyDialogProps) {
  const { t } = useTranslation('copies')
  const navigate = useNavigate()
  const notices = useNotices()
  const undo = useUndoBatch()
  const copying = useCommand('protocol.copy')
  const [unit, setUnit] = useState<RefView | null>(null)
  const copy = async (): Promise<void> => {
    const answer = await copying.run({ sources: [source.id], unit: unit?.id ?? null })
    if (!answer.ok) return
    const { ids, batchId } = answer.data
    onClose()
    notices.done(t('copied'), () => void undo(batchId))
    void navigate(recordPath('processingActivity', ids[0] ?? ''))
  }
  return (
    <Modal opened onClose={onClose} title={t('copyTitle')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack gap="sm">
        <Text size="sm">{t('copyText', { name: source.name })}</Text>
        <RefInput
          entity="organisationUnit"
          field={fieldOf(processingActivityEntity, 'unit')}
          label={t('unit')}
          value={unit?.id ?? null}
          refs={unit ? { [unit.id]: unit } : {}}
          onRef={setUnit}
          onChange={(id) => id === null && setUnit(null)}
        />
        {copying.failure && <FailureAlert failure={copying.failure} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={copying.running} onClick={() => void copy()}>
            {t('copy')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
