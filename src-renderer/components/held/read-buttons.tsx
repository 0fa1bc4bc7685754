import { Button, Group } from '@mantine/core'
import { IconFolderOpen, IconPackageImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/use-command.ts'
import { useNotices } from '../feedback/use-notices.tsx'

interface ReadButtonsProps {
  /** Which of the two is the usual way. */
  readonly first: 'file' | 'folder'
  readonly running: boolean
  readonly onRead: (paths: readonly string[]) => void
}

/** The two ways in which packages come in, beside dropping them. */
export function ReadButtons({ first, running, onRead }: ReadButtonsProps) {
  const { t } = useTranslation('held')
  const notices = useNotices()
  const choose = useCommand('held.choose', notices.refused)
  const read = async (folder: boolean): Promise<void> => {
    const chosen = await choose.run({ folder })
    if (chosen.ok && chosen.data.length > 0) onRead(chosen.data)
  }
  const ways = [
    { of: 'file', label: t('readFiles'), icon: IconPackageImport },
    { of: 'folder', label: t('readFolder'), icon: IconFolderOpen }
  ] as const
  return (
    <Group gap="sm">
      {(first === 'file' ? ways : ways.toReversed()).map(({ of, label, icon: Icon }) => (
        <Button
          key={of}
          variant={of === first ? 'filled' : 'default'}
          {...(of === first ? { loading: running } : { disabled: running })}
          leftSection={<Icon size={18} aria-hidden />}
          onClick={() => void read(of === 'folder')}
        >
          {label}
        </Button>
      ))}
    </Group>
  )
}
