import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Chosen } from '../../../src-shared/features/overview/contract.ts'
import { taskKinds, taskTimes } from '../../../src-shared/features/tasks/task.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import cards from '../../components/cards.module.css'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { type ShownTasks, tasksPath } from '../../components/shown-tasks.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** What is due of what was chosen, whoever is to do it: when, and which kinds; each number opens its tasks. */
export function Due({ chosen: { unit, category } }: { readonly chosen: Chosen }) {
  const { t } = useTranslation(['overview', 'tasks'])
  const whose = { scope: unit === null ? ('all' as const) : ('unit' as const), unit, category }
  const { data, error, refetch } = useChannel('tasks.list', { ...whose, limit: 0 }, { keep: true })
  return (
    <section className={cards.card} aria-labelledby="due">
      <Title order={2} id="due" mb="xs">
        {t('due')}
      </Title>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data?.total === 0 && <Text c="dimmed">{t('due.none')}</Text>}
      {taskTimes.map((time) => (
        <Row
          key={time}
          label={t(`tasks:time.${time}`)}
          count={data?.counts.times[time]}
          shown={{ ...whose, times: [time] }}
        />
      ))}
      {taskKinds.map((kind) => (
        <Row
          key={kind}
          label={t(`tasks:kind.${kind}`)}
          count={data?.counts.kinds[kind]}
          shown={{ ...whose, kinds: [kind] }}
        />
      ))}
    </section>
  )
}

interface RowProps {
  readonly label: string
  readonly count: number | undefined
  readonly shown: Partial<ShownTasks>
}

function Row({ label, count = 0, shown }: RowProps) {
  const format = useFormat()
  if (count === 0) return null
  return (
    <Link to={tasksPath(shown)} className={cards.row}>
      <span>{label}</span>
      <span className={cards.figure}>{format.number(count)}</span>
    </Link>
  )
}
