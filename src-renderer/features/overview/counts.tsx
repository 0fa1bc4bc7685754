import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { useChannel } from '../../api/use-channel.ts'
import cards from '../../components/cards.module.css'
import { listPaths } from '../../components/entity-paths.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './overview.module.css'

const counted = ['system', 'supplier', 'contract', 'organisationUnit', 'person'] as const

/** How much there is of everything. */
export function Counts() {
  const { t } = useTranslation('overview')
  return (
    <nav className={styles.counts} aria-label={t('counts')}>
      {counted.map((entity) => (
        <Count key={entity} entity={entity} />
      ))}
    </nav>
  )
}

function Count({ entity }: { readonly entity: EntityName }) {
  const format = useFormat()
  const list = useChannel(`${entity}.list`, { limit: 0, columns: [] })
  const { one, many } = catalogue[entity].labels
  return (
    <Link to={`${listPaths[entity]}`} className={cards.count}>
      <div className={cards.number}>{list.data ? format.number(list.data.total) : '–'}</div>
      <Text size="sm" c="dimmed">
        {format.label(list.data?.total === 1 ? one : many)}
      </Text>
    </Link>
  )
}
