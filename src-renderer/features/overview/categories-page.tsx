import { Anchor, Text, Title } from '@mantine/core'
import { IconCategory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CategoryTile } from '../../../src-shared/features/overview/contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { usePreferences } from '../../app/preferences.tsx'
import cards from '../../components/cards.module.css'
import { listPaths } from '../../components/entity-paths.ts'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { filteredPath } from '../../components/table/list-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './overview.module.css'

/** The main categories as tiles, each with the categories below it; every number opens its list. */
export function CategoriesPage() {
  const { t } = useTranslation('overview')
  const { language } = usePreferences()
  const { data, error, refetch } = useChannel('overview.categories', { language })
  const tiles = data ?? []
  const known = new Set(tiles.map(({ id }) => id))
  const main = tiles.filter(({ parent }) => parent === null || !known.has(parent))
  return (
    <div className={styles.page}>
      <Title order={1}>{t('page.categories')}</Title>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data && main.length === 0 && (
        <EmptyNote icon={<IconCategory size={40} stroke={1.2} />} title={t('categories.empty')}>
          {''}
        </EmptyNote>
      )}
      <div className={styles.tiles}>
        {main.map((tile) => (
          <Tile key={tile.id} tile={tile} below={tiles.filter(({ parent }) => parent === tile.id)} />
        ))}
      </div>
      <Anchor component={Link} to={filteredPath(listPaths.system, 'category', { anyOf: [''] })} size="sm">
        {t('categories.none')}
      </Anchor>
    </div>
  )
}

function Tile({ tile, below }: { readonly tile: CategoryTile; readonly below: readonly CategoryTile[] }) {
  const { t } = useTranslation('overview')
  const id = `category-${tile.id}`
  return (
    <section className={cards.card} aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        <Count name={tile.name} count={tile.all} ids={tile.ids} />
      </Title>
      {below.length > 0 && tile.own > 0 && (
        <Count name={t('categories.own', { name: tile.name })} count={tile.own} ids={[tile.id]} />
      )}
      {below.map((child) => (
        <Count key={child.id} name={child.name} count={child.all} ids={child.ids} />
      ))}
    </section>
  )
}

interface CountProps {
  readonly name: string
  readonly count: number
  readonly ids: readonly string[]
}

function Count({ name, count, ids }: CountProps) {
  const format = useFormat()
  return (
    <Link to={filteredPath(listPaths.system, 'category', { anyOf: [...ids] })} className={cards.row}>
      <Text span inherit c={count === 0 ? 'dimmed' : undefined}>
        {name}
      </Text>
      <span className={cards.figure}>{format.number(count)}</span>
    </Link>
  )
}
