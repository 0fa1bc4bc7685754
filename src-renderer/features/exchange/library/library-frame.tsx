import { useTranslation } from 'react-i18next'
import { Outlet, useLocation } from 'react-router'
import { useChannel } from '../../../api/use-channel.ts'
import styles from '../../../components/sub-nav.module.css'
import { SubNav } from '../../../components/sub-nav.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

/** The pages of the library, with how many sources say something new. */
export function LibraryFrame() {
  const { t } = useTranslation('library')
  const format = useFormat()
  const { pathname } = useLocation()
  const { data } = useChannel('library.state', {}, { keep: true })
  const changed = data?.changed ?? 0
  const adopted = t('page.adopted')
  const items = [
    // A record is of what was found.
    { to: '/exchange/library', label: t('page.search'), end: !pathname.includes('/records/') },
    {
      to: '/exchange/library/adopted',
      label: changed > 0 ? t('counted', { name: adopted, number: format.number(changed) }) : adopted
    },
    { to: '/exchange/library/packages', label: t('page.packages') }
  ]
  return (
    <div className={styles.frame}>
      <SubNav label={t('pages')} items={items} />
      <div className={styles.content}>
        <Outlet />
      </div>
    </div>
  )
}
