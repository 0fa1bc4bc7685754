import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { HistoryLine } from '../../../src-shared/features/register/history-contract.ts'
import { recordPath } from '../../components/entity-paths.ts'
import { historyPath } from '../../components/history-path.ts'
import frame from '../../components/list-frame.module.css'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './history.module.css'
import { entityOfLine, useLineText } from './use-line-text.ts'

/** The chosen change in full: who, when, and each field before and after. */
export function HistoryDetail({ line }: { readonly line: HistoryLine | undefined }) {
  const { t } = useTranslation('history')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <aside className={frame.side} aria-label={t('entry')} tabIndex={0}>
      {line ? <Detail line={line} /> : <Text c="dimmed">{t('entry.choose')}</Text>}
    </aside>
  )
}

function Detail({ line }: { readonly line: HistoryLine }) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const text = useLineText()
  const entity = entityOfLine(line)
  const { user, batch, record } = line
  return (
    <>
      <Text size="sm" c="dimmed">
        {text.entity(line.entity)}
      </Text>
      <Title order={2} className={styles.title}>
        {text.record(line)}
      </Title>
      <Text size="sm" mt={4}>
        {text.action(line.action)} · {format.instant(line.at)} ·{' '}
        <Anchor component={Link} to={historyPath({ userId: user.id })} size="sm" underline="always">
          {user.name}
        </Anchor>
      </Text>
      {batch && (
        <Text size="sm">
          {t('column.batch')}:{' '}
          <Anchor component={Link} to={historyPath({ batchId: batch.id })} size="sm" underline="always">
            {batch.title || batch.id}
          </Anchor>
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t('entry.number', { number: format.number(line.seq), version: line.version })}
      </Text>
      <Group gap="xs" my="sm">
        {entity && record.state !== 'gone' && (
          <Button
            component={Link}
            to={recordPath(entity, record.id)}
            size="compact-sm"
            variant="light"
            rightSection={<IconArrowRight size={14} aria-hidden />}
          >
            {t('entry.open')}
          </Button>
        )}
        <Button
          component={Link}
          to={historyPath({ recordId: record.id, entity: line.entity })}
          size="compact-sm"
          variant="default"
        >
          {t('only.record')}
        </Button>
      </Group>
      <Changes line={line} />
    </>
  )
}

function Changes({ line }: { readonly line: HistoryLine }) {
  const { t } = useTranslation(['history', 'record'])
  const text = useLineText()
  if (line.changes === null) return <Text size="sm">{t('history:purged')}</Text>
  const changes = text.changes(line)
  if (changes.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('history:nothingTold')}
      </Text>
    )
  return (
    <dl className={styles.changes}>
      {changes.map(({ key, label, before, after }) => (
        <div key={key} className={styles.change}>
          <dt>{label}</dt>
          <dd>
            {before && <del className={styles.before}>{before}</del>}
            <ins className={styles.after}>{after || t('record:value.cleared')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
