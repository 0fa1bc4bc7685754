import { Button, Group } from '@mantine/core'
import { IconFolderOpen, IconPackageImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../api/use-command.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'

interface PutInButtonsProps {
  readonly running: boolean
  readonly onPaths: (paths: readonly string[]) => void
}

/** The two ways in which packages come into the library, beside dropping them. */
export function PutInButtons({ running, onPaths }: PutInButtonsProps) {
  const { t } = useTranslation('library')
  const notices = useNotices()
  const choose = useCommand('held.choose', notices.refused)
  const read = async (folder: boolean): Promise<void> => {
    const chosen = await choose.run({ folder })
    if (chosen.ok && chosen.data.length > 0) onPaths(chosen.data)
  }
  return (
    <Group gap="sm">
      <Button
        loading={running}
        leftSection={<IconPackageImport size={18} aria-hidden />}
        onClick={() => void read(false)}
      >
        {t('readFiles')}
      </Button>
      <Button
        variant="default"
        disabled={running}
        leftSection={<IconFolderOpen size={18} aria-hidden />}
        onClick={() => void read(true)}
      >
        {t('readFolder')}
      </Button>
    </Group>
  )
}
