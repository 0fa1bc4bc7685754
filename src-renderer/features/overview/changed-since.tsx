import { Anchor, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { HistoryLine } from '../../../src-shared/features/register/history-contract.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useRegister } from '../../app/session.tsx'
import cards from '../../components/cards.module.css'
import { entityOf, recordPath } from '../../components/entity-paths.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { historyPath, wholeHistory } from '../../components/history-path.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useLastVisit } from '../../shell/last-visit.ts'
import { Changed } from './changed.tsx'

const asked = 200
const shown = 10

/** What has changed since one was here: the records, newest first, and the way to every change of these days. */
export function ChangedSince() {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const { country } = useRegister().municipality
  const since = useLastVisit()
  const from = since && today(zoneOf[country], since)
  const { data, error, refetch } = useChannel(
    'history.list',
    { filter: { ...wholeHistory, from }, limit: asked },
    { enabled: since !== null }
  )
  // Nobody was here before: what was written last is all there is to say.
  if (since === null) return <Changed />
  const lines = (data?.entries ?? []).filter((line) => line.at > since)
  const records = lastOfEach(lines)
  const many = lines.length === asked
  return (
    <section className={cards.card} aria-labelledby="changed">
      <Title order={2} id="changed">
        {t('changed')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('changed.since', { at: format.instant(since) })}
        {lines.length > 0 &&
          ` · ${many ? t('changed.many', { number: format.number(asked) }) : t('changed.count', { count: lines.length, number: format.number(lines.length) })}`}
      </Text>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data && lines.length === 0 && <Text c="dimmed">{t('changed.none')}</Text>}
      {records.slice(0, shown).map((line) => (
        <ChangedRecord key={line.record.id} line={line} />
      ))}
      <Anchor component={Link} to={historyPath({ from })} size="sm" mt="xs" display="block">
        {t('changed.all')}
      </Anchor>
    </section>
  )
}

function ChangedRecord({ line }: { readonly line: HistoryLine }) {
  const format = useFormat()
  const entity = entityOf(line.entity)
  if (!entity) return null
  return (
    <Link to={recordPath(entity, line.record.id)} className={cards.row}>
      <span>
        {line.record.name || '—'}{' '}
        <Text span size="xs" c="dimmed">
          {format.label(catalogue[entity].labels.one)}
        </Text>
      </span>
      <Text span size="xs" c="dimmed" title={format.instant(line.at)}>
        {line.user.name} · {format.ago(line.at)}
      </Text>
    </Link>
  )
}

/** The newest change of each record that has a page. */
function lastOfEach(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  const seen = new Set<string>()
  return lines.filter(({ entity, record }) => {
    if (!entityOf(entity) || record.state === 'gone' || seen.has(record.id)) return false
    seen.add(record.id)
    return true
  })
}
