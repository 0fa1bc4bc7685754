import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Filter } from '../../../src-shared/ipc/entity-channels.ts'
import { useChannel } from '../../api/use-channel.ts'
import cards from '../../components/cards.module.css'
import { recordPath } from '../../components/entity-paths.ts'
import { useFormat } from '../../i18n/use-format.ts'

const shown = 10

/** What has changed lately: the systems that were written last. */
export function Changed({ filters = {} }: { readonly filters?: Readonly<Record<string, Filter>> }) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const list = useChannel('system.list', {
    limit: shown,
    columns: ['name', 'supplier'],
    filters,
    sort: { field: 'updatedAt', descending: true }
  })
  return (
    <section className={cards.card} aria-labelledby="changed">
      <Title order={2} id="changed" mb="xs">
        {t('changed.lately')}
      </Title>
      {list.data?.rows.map((record) => (
        <Link key={record.id} to={recordPath('system', record.id)} className={cards.row}>
          <span>{String(record.values['name'] ?? '—')}</span>
          <Text span size="xs" c="dimmed" title={format.instant(record.updatedAt)}>
            {format.ago(record.updatedAt)}
          </Text>
        </Link>
      ))}
    </section>
  )
}
