import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { recordPath } from '../../../components/entity-paths.ts'
import styles from './graph.module.css'
import { GraphScreen } from './graph-screen.tsx'

/** What lies around a system. */
export function GraphPage() {
  const { t } = useTranslation('graph')
  const { id = '' } = useParams()
  return (
    <GraphScreen
      key={id}
      of={{ system: id }}
      viewKey={id}
      title={(graph) => {
        const name = graph?.nodes.find((node) => node.id === id)?.name
        return name === undefined ? t('title') : t('title.of', { name })
      }}
      above={
        <Link to={recordPath('system', id)} className={styles.back}>
          {t('back')}
        </Link>
      }
    />
  )
}
