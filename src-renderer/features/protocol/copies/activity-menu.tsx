import { Menu } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { useMayCreate } from '../../../app/session.tsx'
import { CopyDialog } from './copy-dialog.tsx'

interface ActivityMenuProps {
  readonly activity: RecordView
  /** Puts a dialog on the page. */
  readonly show: (dialog: ReactNode) => void
}

/** What can be done with an activity beside what can be done with any record. */
export function ActivityMenu({ activity, show }: ActivityMenuProps) {
  const { t } = useTranslation('copies')
  const mayCreate = useMayCreate()('processingActivity')
  const source = { id: activity.id, name: String(activity.values['name'] ?? '') }
  if (!mayCreate) return null
  return (
    <Menu.Item
      leftSection={<IconCopy size={16} aria-hidden />}
      onClick={() => show(<CopyDialog source={source} onClose={() => show(null)} />)}
    >
      {t('menu')}
    </Menu.Item>
  )
}
