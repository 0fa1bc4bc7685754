import { Button, Group, Text } from '@mantine/core'
import { IconListNumbers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useGuide } from '../../../components/record/use-guide.ts'
import styles from './guide.module.css'

/** On the page of a new activity: that it can be written one question at a time. */
export function BeginGuided() {
  const { t } = useTranslation('guide')
  const { go } = useGuide()
  return (
    <Group className={styles.begin} justify="space-between">
      <Text size="sm">{t('open.text')}</Text>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconListNumbers size={15} aria-hidden />}
        onClick={() => go(null)}
      >
        {t('open')}
      </Button>
    </Group>
  )
}
