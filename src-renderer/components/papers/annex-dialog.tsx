import { Alert, Button, Group, List, Loader, Modal, Radio, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { useNotices } from '../feedback/use-notices.tsx'
import { useFilledAnnexes } from './use-filled-annexes.ts'

interface AnnexDialogProps {
  readonly agreement: string
  readonly onClose: () => void
}

/** Says what the register lacks for an agreement's documents, and from which template they are to be written. */
export function AnnexDialog({ agreement, onClose }: AnnexDialogProps) {
  const { t } = useTranslation('papers')
  const { language } = usePreferences()
  const { data, error, refetch } = useChannel('agreement.missing', { agreement, language })
  const [template, setTemplate] = useState<'neutral' | 'own'>('neutral')
  const fill = useFilledAnnexes(agreement)
  const run = async (): Promise<void> => {
    onClose()
    await fill(template)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('annex.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('annex.cancel') }}
    >
      <Stack gap="md">
        {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
        {!data && !error && <Loader size="sm" />}
        {data && <Missing missing={data} />}
        <Radio.Group
          label={t('annex.template')}
          value={template}
          onChange={(value) => setTemplate(value === 'own' ? 'own' : 'neutral')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="neutral" label={t('annex.neutral')} description={t('annex.neutral.hint')} data-autofocus />
            <Radio value="own" label={t('annex.own')} description={t('annex.own.hint')} />
          </Stack>
        </Radio.Group>
        <Group justify="space-between">
          <SaveTemplate />
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('annex.cancel')}
            </Button>
            <Button disabled={!data} onClick={() => void run()}>
              {t('annex.run')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  )
}

function Missing({ missing }: { readonly missing: readonly string[] }) {
  const { t } = useTranslation('papers')
  if (missing.length === 0) return <Text size="sm">{t('annex.whole')}</Text>
  return (
    <Alert variant="outline" color="orange" icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm" fw={600} mb={4}>
        {t('annex.missing', { count: missing.length })}
      </Text>
      <List
        size="sm"
        spacing={2}
        mah={180}
        style={{ overflowY: 'auto' }}
        tabIndex={0}
        aria-label={t('annex.missing.list')}
      >
        {missing.map((what) => (
          <List.Item key={what}>{what}</List.Item>
        ))}
      </List>
    </Alert>
  )
}

/** Our annexes as a file that the municipality can make its own. */
function SaveTemplate() {
  const { t } = useTranslation('papers')
  const { language } = usePreferences()
  const notices = useNotices()
  const save = async (): Promise<void> => {
    try {
      const saved = await call('agreement.template', { language })
      if (saved) notices.done(t('annex.template.saved', { path: saved.path }))
    } catch (error) {
      notices.refused(failureOf(error))
    }
  }
  return (
    <Button variant="subtle" onClick={() => void save()}>
      {t('annex.template.save')}
    </Button>
  )
}
