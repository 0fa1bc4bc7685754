import { Button, Group } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useChannel } from '../../api/use-channel.ts'

/** Codes that say that the register itself cannot be read, so that a backup is what helps. */
const lost: readonly string[] = [
  'register.damaged',
  'register.keyMismatch',
  'register.keysDamaged',
  'register.keysMissing'
]

interface NewestBackupProps {
  readonly path: string
  readonly code: string
  readonly onRestore: (from: string) => void
}

/** Offers the newest backup of a register that cannot be opened; nothing where it has none, or something else is wrong. */
export function NewestBackup({ path, code, onRestore }: NewestBackupProps) {
  const { t } = useTranslation('backups')
  const backups = useChannel('register.backupsOf', { path }, { enabled: lost.includes(code) })
  const newest = backups.data?.[0]
  if (!newest || !lost.includes(code)) return null
  return (
    <Group>
      <Button leftSection={<IconRestore size={16} aria-hidden />} onClick={() => onRestore(newest.path)}>
        {t('damaged.restore')}
      </Button>
    </Group>
  )
}
