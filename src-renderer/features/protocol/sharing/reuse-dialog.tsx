import { Alert, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { PackageView, PackedAssessment } from '../../../../src-shared/features/exchange/package.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useJob } from '../../../components/use-job.ts'
import { useUndoBatch } from '../../../components/use-undo-batch.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { PackedText } from './packed-text.tsx'

interface ReuseDialogProps {
  readonly path: string
  readonly view: PackageView
  readonly onClose: () => void
}

/** Shows whose package it is, how far it is to be trusted and what is in it, before anything is written. */
export function ReuseDialog({ path, view, onClose }: ReuseDialogProps) {
  const { t } = useTranslation('sharing')
  const navigate = useNavigate()
  const notices = useNotices()
  const undo = useUndoBatch()
  const adopting = useJob('package.adopt', t('taking'))
  const [chosen, setChosen] = useState(view.assessments[0]?.id ?? '')
  const assessment = view.assessments.find(({ id }) => id === chosen)
  const take = async (): Promise<void> => {
    const done = await adopting.run({ path, sha256: view.sha256, assessment: chosen })
    if (!done) return
    const { id, batchId } = done.result
    notices.done(t('taken', { from: view.head.municipality.name }), () => void undo(batchId))
    onClose()
    void navigate(recordPath('impactAssessment', id))
  }
  return (
    <Modal opened onClose={onClose} title={t('reuse.title')} size="xl" closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack gap="md">
        <Trust view={view} />
        <Radio.Group label={t('choose')} value={chosen} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {view.assessments.map(({ id, name }) => (
              <Radio key={id} value={id} label={name} data-autofocus={id === chosen || undefined} />
            ))}
          </Stack>
        </Radio.Group>
        {assessment && <Content assessment={assessment} />}
        <Text size="sm" c="dimmed">
          {t('anew')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={adopting.running}
            disabled={!assessment || view.trust === 'broken'}
            onClick={() => void take()}
          >
            {t('take')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Trust({ view: { head, trust, edited } }: { readonly view: PackageView }) {
  const { t } = useTranslation('sharing')
  const format = useFormat()
  const from = head.municipality.name
  const good = trust === 'known' && edited.length === 0
  const sheets = edited.map((name) => format.label(catalogue[name].labels.many)).join(', ')
  return (
    <Alert
      color={good ? 'teal' : trust === 'broken' ? 'red' : 'yellow'}
      icon={good ? <IconShieldCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
      title={t('from', { from, on: format.date(head.exportedAt.slice(0, 10)) })}
    >
      <Text size="sm">{t(`trust.${trust}`, { from })}</Text>
      {edited.length > 0 && <Text size="sm">{t('edited', { sheets })}</Text>}
    </Alert>
  )
}

function Content({ assessment }: { readonly assessment: PackedAssessment }) {
  const { t } = useTranslation('sharing')
  const { texts, scenarios, measures, taken } = assessment
  return (
    <Stack gap="sm">
      {taken !== null && <Alert color="blue">{t('takenBefore')}</Alert>}
      {texts.map(({ field, text }) => (
        <PackedText key={field} field={field} text={text} />
      ))}
      {scenarios.length > 0 && (
        <Text size="sm">
          {t('scenarios', { count: scenarios.length })}: {scenarios.join(' · ')}
        </Text>
      )}
      {measures.length > 0 && (
        <Text size="sm">
          {t('measures', { count: measures.length })}: {measures.join(' · ')}
        </Text>
      )}
    </Stack>
  )
}
