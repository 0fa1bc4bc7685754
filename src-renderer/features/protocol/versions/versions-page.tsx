import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { PublishedVersion } from '../../../../src-shared/features/papers/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { comparePath, useUnitName, versionPath } from './version-paths.ts'
import styles from './versions.module.css'

/** The published versions of a unit's record: opened as they were, compared, and one more published. */
export function VersionsPage() {
  const { t } = useTranslation('versions')
  const { unit = '' } = useParams()
  const [publishing, setPublishing] = useState(false)
  const name = useUnitName(unit)
  const { data, error, refetch } = useChannel('protocol.versions', { unit })
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Anchor component={Link} to={`/protocol/unit/${unit}`} size="sm">
          {t('back')}
        </Anchor>
        <Group justify="space-between" mt={4}>
          <Title order={1} size="h2">
            {name === null ? t('title') : t('titleOf', { unit: name })}
          </Title>
          {data?.mayPublish && (
            <Button size="xs" leftSection={<IconFileCheck size={16} aria-hidden />} onClick={() => setPublishing(true)}>
              {t('publish')}
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed" mt={4} maw={900}>
          {t('lead')}
        </Text>
      </div>
      <div className={styles.body}>
        {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
        {data?.versions.length === 0 && (
          <EmptyNote icon={<IconFileCheck size={40} stroke={1.2} />} title={t('none')}>
            {t('none.text')}
          </EmptyNote>
        )}
        {data && data.versions.length > 0 && <VersionTable versions={data.versions} />}
      </div>
      {publishing && <PublishDialog unit={unit} name={name ?? ''} onClose={() => setPublishing(false)} />}
    </div>
  )
}

function VersionTable({ versions }: { readonly versions: readonly PublishedVersion[] }) {
  const { t } = useTranslation('versions')
  const format = useFormat()
  return (
    <table className={styles.table} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('published')}</th>
          <th scope="col">{t('approved')}</th>
          <th scope="col">{t('activities')}</th>
          <th scope="col">{t('note')}</th>
          <td>{/* Links need no heading. */}</td>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <th scope="row">
              <Anchor component={Link} to={versionPath(version.unit, version.id)} size="sm">
                {t('numbered', { number: format.number(version.number) })}
              </Anchor>
            </th>
            <td>
              {format.instant(version.publishedAt)}
              <Text size="xs" c="dimmed">
                {t('by', { user: version.publishedBy })}
              </Text>
            </td>
            <td>
              {t('approvedLine', { by: version.approvedBy, as: version.approvedAs })}
              <Text size="xs" c="dimmed">
                {format.date(version.approvedOn)}
              </Text>
            </td>
            <td>{format.number(version.activities)}</td>
            <td>{version.note}</td>
            <td>
              <Anchor component={Link} to={comparePath(version.unit, version.id)} size="sm">
                {t('compareNow')}
              </Anchor>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
