import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import cards from '../../components/cards.module.css'
import { listPaths } from '../../components/entity-paths.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './overview.module.css'
import { useCounts } from './use-counts.ts'

const counted = ['system', 'supplier', 'contract', 'organisationUnit', 'person'] as const

/** How many systems there are; undefined until it is known. */
export function useSystemCount(): number | undefined {
  return useEntityCounts()?.[counted.indexOf('system')]
}

function useEntityCounts(): readonly number[] | undefined {
  return useCounts(counted.map((entity) => ({ entity }))).data
}

/** How much there is of everything. */
export function Counts() {
  const { t } = useTranslation('overview')
  const counts = useEntityCounts()
  return (
    <nav className={styles.counts} aria-label={t('counts')}>
      {counted.map((entity, i) => (
        <Count key={entity} entity={entity} count={counts?.[i]} />
      ))}
    </nav>
  )
}

function Count({ entity, count }: { readonly entity: EntityName; readonly count: number | undefined }) {
  const format = useFormat()
  const { one, many } = catalogue[entity].labels
  return (
    <Link to={`${listPaths[entity]}`} className={cards.count}>
      <div className={cards.number}>{count === undefined ? '–' : format.number(count)}</div>
      <Text size="sm" c="dimmed">
        {format.label(count === 1 ? one : many)}
      </Text>
    </Link>
  )
}
