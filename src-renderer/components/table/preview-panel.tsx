import { Anchor, CloseButton, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { isEmpty, type RecordView } from '../../../src-shared/kernel/value.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useShows } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { recordPath } from '../entity-paths.ts'
import { FieldValueView } from '../fields/field-value.tsx'
import frame from '../list-frame.module.css'
import styles from './entity-table.module.css'

interface PreviewPanelProps {
  readonly entity: Entity
  readonly record: RecordView | undefined
  readonly onClose: () => void
}

/** The row beside the list: what matters of it and whatever else is filled in. The list keeps the focus. */
export function PreviewPanel({ entity, record, onClose }: PreviewPanelProps) {
  const { t } = useTranslation('table')
  return (
    <aside className={frame.side} aria-label={t('preview')}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} style={{ overflowWrap: 'anywhere' }}>
          {record ? String(record.values[entity.title] ?? t('unnamed')) : t('preview')}
        </Title>
        <CloseButton aria-label={t('preview.close')} onClick={onClose} />
      </Group>
      {record ? <Facts entity={entity} id={record.id} /> : <Text c="dimmed">{t('preview.none')}</Text>}
    </aside>
  )
}

function Facts({ entity, id }: { readonly entity: Entity; readonly id: string }) {
  const { t } = useTranslation('table')
  const format = useFormat()
  const shows = useShows()
  const { data } = useChannel(`${entity.name}.get`, { id }, { keep: true })
  if (!data) return null
  const fields = entity.fields.filter(
    (field) => shows(field) && field.key !== entity.title && (field.wanted || !isEmpty(data.values[field.key]))
  )
  return (
    <Stack gap="sm" mt="sm">
      <Anchor component={Link} to={recordPath(entity.name, id)} size="sm">
        {t('preview.open')}
      </Anchor>
      <dl className={styles.facts}>
        {fields.map((field) => (
          <div key={field.key}>
            <dt>{format.label(field.labels)}</dt>
            <dd>
              <FieldValueView field={field} value={data.values[field.key]} refs={data.refs} />
            </dd>
          </div>
        ))}
      </dl>
    </Stack>
  )
}
