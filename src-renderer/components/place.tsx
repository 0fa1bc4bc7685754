import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { catalogue } from '../../src-shared/features/catalogue.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import { useFormat } from '../i18n/use-format.ts'
import { listPaths } from './entity-paths.ts'
import styles from './sub-nav.module.css'
import { SubNav } from './sub-nav.tsx'

interface PlaceProps {
  readonly entities: readonly EntityName[]
  /** Pages of the place that are no lists, before them. */
  readonly first?: readonly { readonly to: string; readonly label: string }[]
  /** Pages of the place that are no lists, behind them. */
  readonly more?: readonly { readonly to: string; readonly label: string }[]
}

/** A place with several entities: their lists side by side, the page below. */
export function Place({ entities, first = [], more = [] }: PlaceProps) {
  const { t } = useTranslation('shell')
  const format = useFormat()
  return (
    <div className={styles.frame}>
      <SubNav
        label={t('pages')}
        items={[
          ...first,
          ...entities.map((entity) => ({
            to: listPaths[entity],
            label: format.label(catalogue[entity].labels[entity === 'municipality' ? 'one' : 'many'])
          })),
          ...more
        ]}
      />
      <div className={styles.content}>
        <Outlet />
      </div>
    </div>
  )
}
