import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ExportFormat, exportFormats } from '../../../src-shared/features/exchange/contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { runJob } from '../../api/jobs.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useNotices } from '../feedback/use-notices.tsx'
import type { ShownList } from './shown-list.ts'

interface ExportDialogProps {
  readonly list: ShownList | null
  readonly onClose: () => void
}

/** Asks what goes out and as what; the work itself runs in the bar at the bottom. */
export function ExportDialog({ list, onClose }: ExportDialogProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const notices = useNotices()
  const { language } = usePreferences()
  const [whole, setWhole] = useState(list === null)
  const [kind, setKind] = useState<ExportFormat>('xlsx')
  const run = async (): Promise<void> => {
    onClose()
    try {
      const asked =
        list && !whole
          ? { entity: list.entity, columns: [...list.columns], query: { ...list.query, offset: 0, limit: 200_000 } }
          : null
      const matrix = (asked && list?.matrix) ?? null
      const saved = await runJob('export.save', { format: kind, language, list: asked, matrix }, t('export.running'))
      if (saved)
        notices.done(t('export.done', { count: saved.rows, shown: format.number(saved.rows), path: saved.path }))
    } catch (error) {
      const failure = failureOf(error)
      if (failure.code !== 'request.cancelled') notices.refused(failure)
    }
  }
  return (
    <Modal opened onClose={onClose} title={t('export.title')} closeButtonProps={{ 'aria-label': t('export.cancel') }}>
      <Stack gap="md">
        {list && (
          <Radio.Group
            label={t('export.what')}
            value={whole ? 'whole' : 'list'}
            onChange={(value) => setWhole(value === 'whole')}
          >
            <Stack gap="xs" mt="xs">
              <Radio
                value="list"
                label={t('export.list', { count: list.total, shown: format.number(list.total) })}
                data-autofocus
              />
              <Radio value="whole" label={t('export.whole')} />
            </Stack>
          </Radio.Group>
        )}
        <Radio.Group
          label={t('export.format')}
          value={kind}
          onChange={(value) => setKind(exportFormats.find((one) => one === value) ?? 'xlsx')}
        >
          <Stack gap="xs" mt="xs">
            {exportFormats.map((one) => (
              <Radio key={one} value={one} label={t(`export.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <IconLockOpen size={18} aria-hidden />
          <Text size="sm" c="dimmed">
            {t('export.personal')}
          </Text>
        </Group>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('export.cancel')}
          </Button>
          <Button onClick={() => void run()}>{t('export.run')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
