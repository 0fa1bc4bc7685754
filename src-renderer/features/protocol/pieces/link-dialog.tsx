import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { linkedLine, proposedLines } from '../../../../src-shared/features/protocol/links.rules.ts'
import { processingLineEntity } from '../../../../src-shared/features/protocol/processing-line.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { FieldValueView } from '../../../components/fields/field-value.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './pieces.module.css'

interface LinkDialogProps {
  readonly activity: RecordView
  readonly lines: readonly RecordView[]
  readonly onClose: () => void
}

/** The lines that would link everything, as they would stand, to be confirmed. */
export function LinkDialog({ activity, lines, onClose }: LinkDialogProps) {
  const { t } = useTranslation('protocol')
  const format = useFormat()
  const notices = useNotices()
  const linking = useCommand('protocol.link')
  const known = lines.map((line) => ({ ...linkedLine(line.values), record: line }))
  const proposed = proposedLines(activity.values, known).flatMap(({ line, linked: { subject, ...linked } }) =>
    subject === null ? [] : [{ line, subject, ...linked }]
  )
  const refs = Object.assign({}, activity.refs, ...lines.map((line) => line.refs)) as RecordView['refs']
  const link = async (): Promise<void> => {
    const answer = await linking.run({
      activity: activity.id,
      lines: proposed.map(({ line, subject, data, recipients }) => ({
        id: line?.record.id ?? null,
        version: line?.record.version ?? null,
        subject,
        data: [...data],
        recipients: [...recipients]
      }))
    })
    if (!answer.ok) return
    notices.done(t('unlinked.done', { count: answer.data.lines }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('unlinked.proposal')}
      closeButtonProps={{ 'aria-label': t('piece.cancel') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('unlinked.text')}</Text>
        <div className={styles.frame}>
          <table className={styles.table} aria-label={t('unlinked.proposal')}>
            <thead>
              <tr>
                {['subject', 'data', 'recipients'].map((key) => (
                  <th key={key} scope="col">
                    {format.label(fieldOf(processingLineEntity, key).labels)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {proposed.map(({ line, subject, data, recipients }) => (
                <tr key={subject + (line?.record.id ?? '')}>
                  <th scope="row">
                    {refs[subject]?.name ?? subject}
                    <Text size="xs" c="dimmed" fw={400}>
                      {t(line ? 'unlinked.more' : 'unlinked.new')}
                    </Text>
                  </th>
                  <td>
                    <FieldValueView field={fieldOf(processingLineEntity, 'data')} value={data} refs={refs} />
                  </td>
                  <td>
                    <FieldValueView
                      field={fieldOf(processingLineEntity, 'recipients')}
                      value={recipients}
                      refs={refs}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {linking.failure && <FailureAlert failure={linking.failure} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('piece.cancel')}
          </Button>
          <Button loading={linking.running} onClick={() => void link()} data-autofocus>
            {t('unlinked.confirm', { count: proposed.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
