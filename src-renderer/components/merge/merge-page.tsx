import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import type { Mergeable } from '../../../src-shared/features/merge/contract.ts'
import { inSentence } from '../../../src-shared/i18n/in-sentence.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useMay } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { recordPath } from '../entity-paths.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { Later } from '../feedback/later.tsx'
import { RefInput } from '../fields/ref-input.tsx'
import styles from './merge.module.css'
import { mergePath } from './merge-path.ts'
import { MergeSheet } from './merge-sheet.tsx'

interface MergePageProps {
  readonly entity: Entity & { readonly name: Mergeable }
}

/** Makes the record of the address and another one the same: choose it, look at both side by side, do it. */
export function MergePage({ entity }: MergePageProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const navigate = useNavigate()
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const mayMerge = useMay('register.import')
  const other = search.get('with')
  const record = useChannel(`${entity.name}.get`, { id })
  const name = String(record.data?.values[entity.title] ?? '')
  const choose = (drop: string | null): void => void navigate(mergePath(entity.name, id, drop), { replace: true })
  if (!mayMerge) return <Navigate to={recordPath(entity.name, id)} replace />
  return (
    <div className={styles.page}>
      <Title order={1}>{t('merge.title', { what: inSentence(format.label(entity.labels.many)) })}</Title>
      <Group align="flex-end" gap="md" my="sm">
        <div className={styles.stays}>
          <Text size="sm" fw={500}>
            {t('merge.keep')}
          </Text>
          <Text size="md">{name || '—'}</Text>
        </div>
        <OtherRecord entity={entity} id={id} other={other} onChoose={choose} />
        {other && (
          <Button
            variant="default"
            leftSection={<IconArrowsExchange size={16} aria-hidden />}
            onClick={() => void navigate(mergePath(entity.name, other, id), { replace: true })}
          >
            {t('merge.swap')}
          </Button>
        )}
      </Group>
      {other ? (
        <Both key={`${id} ${other}`} entity={entity} keep={id} drop={other} />
      ) : (
        <Text c="dimmed">{t('merge.lead')}</Text>
      )}
    </div>
  )
}

interface OtherRecordProps extends MergePageProps {
  readonly id: string
  readonly other: string | null
  readonly onChoose: (id: string | null) => void
}

function OtherRecord({ entity, other, onChoose }: OtherRecordProps) {
  const { t } = useTranslation('people')
  const { labels } = entity
  const field: Field = { key: 'other', kind: 'ref', entity: entity.name, section: '', labels: labels.one }
  const shown = useChannel(`${entity.name}.get`, { id: other ?? '' }, { enabled: other !== null })
  const name = String(shown.data?.values[entity.title] ?? '')
  return (
    <div className={styles.other}>
      <RefInput
        key={other}
        field={field}
        entity={entity.name}
        label={t('merge.drop')}
        value={other}
        refs={other ? { [other]: { id: other, name } } : {}}
        onRef={() => undefined}
        onChange={(value) => onChoose(typeof value === 'string' ? value : null)}
      />
    </div>
  )
}

function Both({ entity, keep, drop }: MergePageProps & { readonly keep: string; readonly drop: string }) {
  const preview = useChannel('merge.preview', { entity: entity.name, keep, drop }, { fresh: true })
  if (preview.error) return <FailureAlert failure={failureOf(preview.error)} maw={920} />
  if (preview.data) return <MergeSheet entity={entity} preview={preview.data} />
  return (
    <Later>
      <Stack gap="sm">
        <Skeleton h={12} w="50%" />
        <Skeleton h={12} w="40%" />
      </Stack>
    </Later>
  )
}
