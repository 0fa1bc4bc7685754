import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { importing, useImport } from '../import-store.ts'
import styles from './preview.module.css'

/** Whether the activities of the files are templates; only where there are activities. */
export function TemplatesSwitch() {
  const { t } = useTranslation('exchange')
  const { plan, templates } = useImport()
  if (!plan?.files.some(({ entity }) => entity === 'processingActivity')) return null
  return (
    <div className={styles.templates}>
      <Switch
        label={t('preview.templates')}
        description={t('preview.templatesHint')}
        checked={templates}
        onChange={(event) => void importing.decide({ templates: event.currentTarget.checked }, t('columns.preparing'))}
      />
    </div>
  )
}
