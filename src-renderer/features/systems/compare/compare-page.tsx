import { Alert, Anchor, Group, Switch, Text, Title } from '@mantine/core'
import { IconEqual } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { systemEntity } from '../../../../src-shared/features/systems/system.fields.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { RefInput } from '../../../components/fields/ref-input.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './compare.module.css'
import { CompareTable } from './compare-table.tsx'

/** Two systems side by side (`?a=…&b=…`): every field by section, differences marked; who is compared can be changed. */
export function ComparePage() {
  const { t } = useTranslation('systems')
  const [params, setParams] = useSearchParams()
  const [onlyDifferences, setOnlyDifferences] = useState(false)
  const [a, b] = [params.get('a') ?? '', params.get('b') ?? '']
  const left = useChannel('system.get', { id: a }, { enabled: a !== '' })
  const right = useChannel('system.get', { id: b }, { enabled: b !== '' })
  const choose = (side: 'a' | 'b', id: string): void => {
    const next = new URLSearchParams(params)
    next.set(side, id)
    setParams(next, { replace: true })
  }
  const failed = [left, right].find(({ error }) => error)
  return (
    <article className={styles.page} aria-label={t('compare.title')}>
      <Group justify="space-between" mb="sm">
        <Title order={1}>{t('compare.title')}</Title>
        <Switch
          label={t('compare.only')}
          checked={onlyDifferences}
          onChange={(event) => setOnlyDifferences(event.currentTarget.checked)}
        />
      </Group>
      <div className={styles.heads}>
        <Side side="a" record={left.data} onChoose={choose} />
        <Side side="b" record={right.data} onChoose={choose} />
      </div>
      {failed?.error && (
        <FailureAlert failure={failureOf(failed.error)} onRetry={() => void failed.refetch()} mb="sm" />
      )}
      {a !== '' && a === b && (
        <Alert color="gray" icon={<IconEqual aria-hidden />} mb="sm">
          {t('compare.same')}
        </Alert>
      )}
      {left.data && right.data ? (
        <CompareTable a={left.data} b={right.data} onlyDifferences={onlyDifferences} />
      ) : (
        <Text c="dimmed">{t('compare.lead')}</Text>
      )}
    </article>
  )
}

interface SideProps {
  readonly side: 'a' | 'b'
  readonly record: RecordView | undefined
  readonly onChoose: (side: 'a' | 'b', id: string) => void
}

function Side({ side, record, onChoose }: SideProps) {
  const { t } = useTranslation('systems')
  const format = useFormat()
  const name = String(record?.values['name'] ?? '')
  return (
    <div className={styles.side}>
      <RefInput
        entity="system"
        field={{ key: `compare-${side}`, kind: 'ref', entity: 'system', section: '', labels: systemEntity.labels.one }}
        label={t(`compare.${side}`)}
        value={record?.id ?? null}
        onChange={(id) => typeof id === 'string' && onChoose(side, id)}
        refs={record ? { [record.id]: { id: record.id, name } } : {}}
        onRef={() => undefined}
      />
      {record && (
        <Group gap="sm" mt={4}>
          <Anchor component={Link} to={recordPath('system', record.id)} size="sm">
            {t('compare.open', { name })}
          </Anchor>
          <Text size="xs" c="dimmed">
            {t('compare.changed', { at: format.instant(record.updatedAt) })}
          </Text>
        </Group>
      )}
    </div>
  )
}
