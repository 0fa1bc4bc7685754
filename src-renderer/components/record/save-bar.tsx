import { Button, Kbd, Text } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './record.module.css'

interface SaveBarProps {
  readonly changes: number
  readonly saving: boolean
  readonly onSave: () => void
  readonly onCancel: () => void
}

/** How many fields were changed, and the clear Save. */
export function SaveBar({ changes, saving, onSave, onCancel }: SaveBarProps) {
  const { t } = useTranslation('record')
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not the fields of a form
    <div className={styles.bar} role="group" aria-label={t('save')}>
      <Text size="sm" role="status">
        {changes === 0 ? t('changes.none') : t('changes', { count: changes })}
      </Text>
      <Button variant="default" size="xs" onClick={onCancel} rightSection={<Kbd size="xs">Esc</Kbd>}>
        {t('cancel')}
      </Button>
      <Button
        size="xs"
        loading={saving}
        disabled={changes === 0}
        leftSection={<IconDeviceFloppy size={16} aria-hidden />}
        onClick={onSave}
      >
        {t('save')}
      </Button>
    </div>
  )
}
