import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { kitosEntities } from '../../../../../src-shared/features/exchange/kitos.ts'
import { useChannel } from '../../../../api/use-channel.ts'
import { importing, useImport } from '../import-store.ts'
import styles from './preview.module.css'

/** Whether the files are KITOS' own; only where it is the master of something that they are about. */
export function KitosSwitch() {
  const { t } = useTranslation('exchange')
  const { plan, kitos } = useImport()
  const { data } = useChannel('kitos.get', {})
  const mastered = kitosEntities.filter((entity) => (data?.fields[entity].length ?? 0) > 0)
  if (!plan?.files.some(({ entity }) => mastered.some((one) => one === entity))) return null
  return (
    <div className={styles.templates}>
      <Switch
        label={t('preview.kitos')}
        description={t('preview.kitosHint')}
        checked={kitos}
        onChange={(event) => void importing.decide({ kitos: event.currentTarget.checked }, t('columns.preparing'))}
      />
    </div>
  )
}
