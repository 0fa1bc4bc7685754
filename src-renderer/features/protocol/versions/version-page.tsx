import { Alert, Anchor, Group, SegmentedControl, Text, TextInput, Title, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import {
  type PublishedVersion,
  type RecordRole,
  recordRoles,
  type ShownVersion
} from '../../../../src-shared/features/papers/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { usePreferences } from '../../../app/preferences.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { ArticleThirtyMenu } from '../../../components/papers/article-thirty-menu.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { VersionEntry } from './version-entry.tsx'
import { versionsPath } from './version-paths.ts'
import styles from './versions.module.css'

/** A published version as it was: its activities by name, and what it says of the one chosen. */
export function VersionPage() {
  const { unit = '', version = '' } = useParams()
  const { t } = useTranslation('versions')
  const { language } = usePreferences()
  const [role, setRole] = useState<RecordRole>('controller')
  const { data, error, refetch } = useChannel('protocol.version', { version, role, language }, { keep: true })
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Anchor component={Link} to={versionsPath(unit)} size="sm">
          {t('title')}
        </Anchor>
        {data && <About version={data.version} unit={data.unitName} />}
        <Group mt="xs" gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={t('role')}
            data={recordRoles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
            value={role}
            onChange={(value) => setRole(value as RecordRole)}
          />
          <ArticleThirtyMenu unit={unit} version={version} />
        </Group>
        {data && !data.intact && (
          <Alert color="red" variant="outline" mt="xs" icon={<IconAlertTriangle aria-hidden />}>
            {t('altered')}
          </Alert>
        )}
      </div>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />}
      {data && <Entries shown={data} />}
    </div>
  )
}

function About({ version, unit }: { readonly version: PublishedVersion; readonly unit: string }) {
  const { t } = useTranslation('versions')
  const format = useFormat()
  const { number, publishedAt, publishedBy, approvedBy, approvedAs, approvedOn, note, digest } = version
  return (
    <>
      <Title order={1} size="h2" mt={4}>
        {unit} · {t('numbered', { number: format.number(number) })}
      </Title>
      <Text size="sm" c="dimmed">
        {t('published')} {format.instant(publishedAt)} {t('by', { user: publishedBy })} · {t('approved')}{' '}
        {t('approvedLine', { by: approvedBy, as: approvedAs })}, {format.date(approvedOn)}
      </Text>
      {note && <Text size="sm">{note}</Text>}
      <Text c="dimmed" className={styles.digest}>
        SHA-256 {digest}
      </Text>
    </>
  )
}

function Entries({ shown }: { readonly shown: ShownVersion }) {
  const { t } = useTranslation('versions')
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const search = useDeferredValue(typed.trim().toLowerCase())
  const found = shown.entries.filter(({ name }) => name.toLowerCase().includes(search))
  const entry = found.find(({ id }) => id === chosen) ?? found[0]
  return (
    <div className={styles.panes}>
      <div className={styles.list}>
        <TextInput
          size="xs"
          mr={8}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Text size="xs" c="dimmed" mt={6} role="status">
          {t('activities')}: {format.number(found.length)}
        </Text>
        <ul className={styles.names} aria-label={t('list')}>
          {found.map(({ id, name }) => (
            <li key={id}>
              <UnstyledButton
                className={styles.name}
                aria-current={id === entry?.id || undefined}
                onClick={() => setChosen(id)}
              >
                {name}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </div>
      <section className={styles.body} aria-label={entry?.name ?? t('nothing')}>
        {entry ? <VersionEntry shown={shown} entry={entry} /> : <Text c="dimmed">{t('nothing')}</Text>}
      </section>
    </div>
  )
}
