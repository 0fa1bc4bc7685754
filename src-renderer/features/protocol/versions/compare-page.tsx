import { Anchor, Group, Loader, NativeSelect, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type { NamedActivity, VersionDifferences } from '../../../../src-shared/features/papers/versions.rules.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { usePreferences } from '../../../app/preferences.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { versionsPath } from './version-paths.ts'
import styles from './versions.module.css'

const now = 'now'

/** What differs between two published versions of a unit's record, or between one and what is now. */
export function ComparePage() {
  const { t } = useTranslation('versions')
  const format = useFormat()
  const { language } = usePreferences()
  const { unit = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const versions = useChannel('protocol.versions', { unit }).data?.versions ?? []
  const from = params.get('from') ?? ''
  const to = params.get('to')
  const { data, error, refetch } = useChannel(
    'protocol.compare',
    { from, to, language },
    { enabled: from !== '', keep: true }
  )
  const options = versions.map(({ id, number, publishedAt }) => ({
    value: id,
    label: `${t('numbered', { number: format.number(number) })} · ${format.instant(publishedAt)}`
  }))
  const choose = (next: { readonly from: string; readonly to: string | null }): void =>
    setParams({ from: next.from, ...(next.to !== null && { to: next.to }) }, { replace: true })
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Anchor component={Link} to={versionsPath(unit)} size="sm">
          {t('title')}
        </Anchor>
        <Title order={1} size="h2" mt={4}>
          {t('compare')}
        </Title>
        <Group mt="xs">
          <NativeSelect
            label={t('from')}
            data={options}
            value={from}
            onChange={(event) => choose({ from: event.currentTarget.value, to })}
          />
          <NativeSelect
            label={t('to')}
            data={[{ value: now, label: t('today') }, ...options]}
            value={to ?? now}
            onChange={(event) => {
              const { value } = event.currentTarget
              choose({ from, to: value === now ? null : value })
            }}
          />
        </Group>
      </div>
      <div className={styles.body}>
        {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
        {!data && !error && <Loader size="sm" />}
        {data && <Differences differences={data} />}
      </div>
    </div>
  )
}

function Differences({ differences: { added, gone, changed, same } }: { readonly differences: VersionDifferences }) {
  const { t } = useTranslation('versions')
  const format = useFormat()
  return (
    <>
      {added.length + gone.length + changed.length === 0 && <Text mb="xs">{t('noDifference')}</Text>}
      <Names title={t('added')} activities={added} />
      <Names title={t('gone')} activities={gone} />
      {changed.length > 0 && (
        <section className={styles.section} aria-label={t('changed')}>
          <Title order={2} size="h4">
            {t('changed')} ({format.number(changed.length)})
          </Title>
          {changed.map(({ id, name, facts }) => (
            <details key={id} open={changed.length <= 20}>
              <summary>
                <b>{name}</b>{' '}
                <Text span size="xs" c="dimmed">
                  {t('changes', { count: facts.length })}
                </Text>
              </summary>
              <table className={styles.table} aria-label={name}>
                <thead>
                  <tr>
                    <th scope="col">{t('field')}</th>
                    <th scope="col">{t('before')}</th>
                    <th scope="col">{t('after')}</th>
                  </tr>
                </thead>
                <tbody>
                  {facts.map(({ label, before, after }) => (
                    <tr key={label}>
                      <th scope="row">{label}</th>
                      <td>{before || '—'}</td>
                      <td>{after || '—'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          ))}
        </section>
      )}
      <Text size="sm" c="dimmed">
        {t('same', { count: same, number: format.number(same) })}
      </Text>
    </>
  )
}

function Names({ title, activities }: { readonly title: string; readonly activities: readonly NamedActivity[] }) {
  const format = useFormat()
  if (activities.length === 0) return null
  return (
    <section className={styles.section} aria-label={title}>
      <Title order={2} size="h4">
        {title} ({format.number(activities.length)})
      </Title>
      <ul>
        {activities.map(({ id, name }) => (
          <li key={id}>
            <Text size="sm">{name}</Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
