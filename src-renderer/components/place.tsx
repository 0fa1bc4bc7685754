import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { catalogue } from '../../src-shared/features/catalogue.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import { useFormat } from '../i18n/use-format.ts'
import { listPaths } from './entity-paths.ts'
import styles from './sub-nav.module.css'
import { SubNav } from './sub-nav.tsx'

interface PlaceProps {
  /** Its pages by how much they are used: an entity's list, or another page. The last ones stand in a menu where room lacks. */
  readonly pages: readonly (EntityName | { readonly to: string; readonly label: string })[]
}

/** A place with several pages: their links side by side, the page below. */
export function Place({ pages }: PlaceProps) {
  const { t } = useTranslation('shell')
  const format = useFormat()
  return (
    <div className={styles.frame}>
      <SubNav
        label={t('pages')}
        items={pages.map((page) =>
          typeof page === 'string'
            ? {
                to: listPaths[page],
                label: format.label(catalogue[page].labels[page === 'municipality' ? 'one' : 'many'])
              }
            : page
        )}
      />
      <div className={styles.content}>
        <Outlet />
      </div>
    </div>
  )
}
