import { Button, Group, Modal, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MatrixColumn, mostWeight } from '../../../src-shared/features/missing/contract.ts'
import { matrixColumns } from '../../../src-shared/features/missing/matrix-columns.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { labelOfColumn } from './matrix-columns.ts'

interface WeightsDialogProps {
  readonly columns: readonly MatrixColumn[]
  readonly onClose: () => void
}

/** How much each column counts in the score, for everybody. */
export function WeightsDialog({ columns, onClose }: WeightsDialogProps) {
  const { t } = useTranslation('missing')
  const format = useFormat()
  const setting = useCommand('missing.setWeights')
  const [weights, setWeights] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(columns.map(({ key, weight }) => [key, weight]))
  )
  const shown = new Set(columns.map(({ key }) => key))
  const standard = (): void =>
    setWeights(Object.fromEntries(matrixColumns.flatMap(({ key, weight }) => (shown.has(key) ? [[key, weight]] : []))))
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if ((await setting.run({ weights: { ...weights } })).ok) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('weights.title')}
      closeButtonProps={{ 'aria-label': t('weights.cancel') }}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <Text size="sm">{t('weights.text', { most: mostWeight })}</Text>
          {setting.failure && <FailureAlert failure={setting.failure} />}
          <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm" verticalSpacing={6}>
            {columns.map(({ key }) => (
              <NumberInput
                key={key}
                size="xs"
                label={format.label(labelOfColumn(key))}
                min={0}
                max={mostWeight}
                clampBehavior="strict"
                allowDecimal={false}
                value={weights[key] ?? 0}
                onChange={(value) => setWeights({ ...weights, [key]: Number(value) || 0 })}
              />
            ))}
          </SimpleGrid>
          <Group justify="space-between">
            <Button variant="subtle" onClick={standard}>
              {t('weights.standard')}
            </Button>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('weights.cancel')}
              </Button>
              <Button type="submit" loading={setting.running}>
                {t('weights.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
