import { Text, Title } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { riskAssessmentMonths } from '../../../src-shared/features/systems/system.rules.ts'
import { addDays, addMonths, today } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import { channelQuery } from '../../api/use-channel.ts'
import { useRegister } from '../../app/session.tsx'
import { listPaths } from '../../components/entity-paths.ts'
import { filteredPath } from '../../components/table/list-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './overview.module.css'

const ahead = 90

/** The dates that call for something, each as a list with its span. */
function deadlines(now: string) {
  const soon = { from: now, to: addDays(now, ahead) }
  const past = { from: null, to: addDays(now, -1) }
  return [
    { key: 'agreementExpired', entity: 'system', field: 'agreementExpiresOn', filter: past },
    { key: 'agreementExpires', entity: 'system', field: 'agreementExpiresOn', filter: soon },
    {
      key: 'riskOld',
      entity: 'system',
      field: 'riskAssessedOn',
      filter: { from: null, to: addMonths(now, -riskAssessmentMonths) }
    },
    { key: 'contractEnded', entity: 'contract', field: 'endsOn', filter: past },
    { key: 'contractEnds', entity: 'contract', field: 'endsOn', filter: soon },
    { key: 'systemEnds', entity: 'system', field: 'endsOn', filter: soon }
  ] as const
}

/** What is due: what has run out and what will within ninety days. */
export function Due() {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const { country } = useRegister().municipality
  const dues = deadlines(today(zoneOf[country], new Date()))
  const lists = useQueries({
    queries: dues.map((due) =>
      channelQuery(`${due.entity}.list`, { limit: 0, columns: [], filters: { [due.field]: due.filter } })
    )
  })
  const rows = dues.map((due, i) => ({ ...due, count: lists[i]?.data?.total ?? 0 })).filter((due) => due.count > 0)
  const known = lists.every((list) => list.data)
  return (
    <section className={styles.card} aria-labelledby="due">
      <Title order={2} id="due" mb="xs">
        {t('due')}
      </Title>
      {known && rows.length === 0 && <Text c="dimmed">{t('due.none')}</Text>}
      {rows.map((due) => (
        <Link key={due.key} to={filteredPath(listPaths[due.entity], due.field, due.filter)} className={styles.row}>
          <span>{t(`due.${due.key}`)}</span>
          <span className={styles.figure}>{format.number(due.count)}</span>
        </Link>
      ))}
    </section>
  )
}
