import { Menu } from '@mantine/core'
import { IconColumns2, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { useMayCreate } from '../../app/session.tsx'
import { comparePath } from '../../components/entity-paths.ts'
import { CopyDialog } from './copy-dialog.tsx'

interface SystemMenuProps {
  readonly record: RecordView
  /** Puts a dialog on the page. */
  readonly show: (dialog: ReactNode) => void
}

/** What can be done with a system beside what can be done with any record. */
export function SystemMenu({ record, show }: SystemMenuProps) {
  const { t } = useTranslation('systems')
  const mayCreate = useMayCreate()('system')
  return (
    <>
      <Menu.Item
        component={Link}
        to={comparePath('system', [record.id]) ?? ''}
        leftSection={<IconColumns2 size={16} aria-hidden />}
      >
        {t('compare.with')}
      </Menu.Item>
      {mayCreate && (
        <Menu.Item
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => show(<CopyDialog record={record} onClose={() => show(null)} />)}
        >
          {t('copy.open')}
        </Menu.Item>
      )}
    </>
  )
}
