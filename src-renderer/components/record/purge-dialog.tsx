import { Alert, Button, Group, List, Modal, Skeleton, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconTrashX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PurgePreview, PurgeResult } from '../../../src-shared/features/purge/contract.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import type { Failure } from '../../../src-shared/kernel/result.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { failureOf } from '../../api/bridge.ts'
import { runJob } from '../../api/jobs.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { Later } from '../feedback/later.tsx'
import { PurgedView } from './purged-view.tsx'

interface PurgeDialogProps {
  readonly entity: Entity
  readonly record: RecordView
  /** Only what this field was before; null: the whole record. */
  readonly field: Field | null
  readonly onClose: () => void
  /** What was asked for is gone, and the user has seen what became of it. */
  readonly onGone: () => void
}

/**
 * Deletes a record or a field's earlier values for good: what goes, what stays, which backups still hold it, and a word
 * typed, as nothing takes it back.
 */
export function PurgeDialog({ entity, record, field, onClose, onGone }: PurgeDialogProps) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const target = { entity: entity.name, id: record.id, field: field?.key ?? null }
  const preview = useChannel('record.purgePreview', target, { fresh: true })
  const [result, setResult] = useState<PurgeResult | null>(null)
  const title = field
    ? t('purge.field.title', { field: format.label(field.labels) })
    : t('purge.title', { name: String(record.values[entity.title] ?? '') })
  return (
    <Modal
      opened
      onClose={result ? onGone : onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('purge.close') }}
    >
      {preview.isPending && (
        <Later>
          <Skeleton h={180} />
        </Later>
      )}
      {preview.error && !result && <FailureAlert failure={failureOf(preview.error)} />}
      {result ? (
        <PurgedView result={result} field={field} onDone={onGone} />
      ) : (
        preview.data && (
          <Confirm
            entity={entity}
            record={record}
            field={field}
            preview={preview.data}
            onClose={onClose}
            onPurged={setResult}
          />
        )
      )}
    </Modal>
  )
}

interface ConfirmProps extends Pick<PurgeDialogProps, 'entity' | 'record' | 'field' | 'onClose'> {
  readonly preview: PurgePreview
  readonly onPurged: (result: PurgeResult) => void
}

function Confirm({ entity, record, field, preview, onClose, onPurged }: ConfirmProps) {
  const { t } = useTranslation('backups')
  const [reason, setReason] = useState('')
  const [word, setWord] = useState('')
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const theWord = t('purge.theWord')
  const used = field ? 0 : preview.usedBy
  const ready = reason.trim() !== '' && word.trim() === theWord && used === 0
  const run = async (): Promise<void> => {
    setRunning(true)
    setFailure(null)
    try {
      const target = { entity: entity.name, id: record.id, field: field?.key ?? null, version: record.version }
      onPurged(await runJob('record.purge', { ...target, reason: reason.trim() }, t('purge.do')))
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setRunning(false)
    }
  }
  return (
    <Stack gap="md">
      <Consequences field={field} preview={preview} />
      {failure && <FailureAlert failure={failure} />}
      {used > 0 && (
        <Alert color="orange" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="status">
          {t('purge.used', { count: used })}
        </Alert>
      )}
      <Textarea
        label={t('purge.reason')}
        description={t('purge.reason.why')}
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('purge.word', { word: theWord })}
        autoComplete="off"
        spellCheck={false}
        maw={260}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('purge.cancel')}
        </Button>
        <Button
          color="red.9"
          disabled={!ready}
          loading={running}
          leftSection={<IconTrashX size={16} aria-hidden />}
          onClick={() => void run()}
        >
          {t('purge.do')}
        </Button>
      </Group>
    </Stack>
  )
}

function Consequences({ field, preview }: Pick<ConfirmProps, 'field' | 'preview'>) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const held = preview.holding.length
  const entries = format.number(preview.entries)
  return (
    <>
      <div>
        <Text fw={600}>{t('purge.goes')}</Text>
        <Text size="sm">{field ? t('purge.field.goes', { entries }) : t('purge.goes.text', { entries })}</Text>
      </div>
      <div>
        <Text fw={600}>{t('purge.stays')}</Text>
        <List size="sm">
          {field && <List.Item>{t('purge.field.stays')}</List.Item>}
          <List.Item>{t('purge.stays.text')}</List.Item>
          {preview.versions > 0 && <List.Item>{t('purge.versions', { count: preview.versions })}</List.Item>}
          <List.Item>{held === 0 ? t('purge.noBackups') : t('purge.backups', { count: held })}</List.Item>
        </List>
      </div>
    </>
  )
}
