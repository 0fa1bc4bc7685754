import { Button, Group, Text } from '@mantine/core'
import { IconTemplate } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChannel } from '../../../api/use-channel.ts'
import { useMayCreate } from '../../../app/session.tsx'
import styles from './copies.module.css'
import { TemplateDialog } from './template-dialog.tsx'
import { templatesOnly } from './templates.ts'

/** On the page of a new activity: that there are templates to begin it from. Nothing where there are none. */
export function BeginFromTemplate() {
  const { t } = useTranslation('copies')
  const [open, setOpen] = useState(false)
  const mayCreate = useMayCreate()('processingActivity')
  const { data } = useChannel('processingActivity.list', { ...templatesOnly, columns: [], limit: 1 })
  if (!data || data.total === 0 || !mayCreate) return null
  return (
    <Group className={styles.begin} justify="space-between">
      <Text size="sm">{t('begin.text', { count: data.total })}</Text>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconTemplate size={15} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('begin.open')}
      </Button>
      {open && <TemplateDialog onClose={() => setOpen(false)} />}
    </Group>
  )
}
