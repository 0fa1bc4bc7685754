import { Button, Group, Input, Text } from '@mantine/core'
import { IconFileZip, IconFolder } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupPreview } from '../../../src-shared/features/backups/contract.ts'
import { useCommand } from '../../api/use-command.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useNotices } from '../feedback/use-notices.tsx'

interface ChooserProps {
  readonly value: string
  readonly error: ReactNode
  readonly onChoose: (path: string) => void
}

/** Chooses the copy: a backup's folder or an archive's file. */
export function RestoreSource({ value, error, onChoose }: ChooserProps) {
  const { t } = useTranslation('backups')
  const notices = useNotices()
  const folder = useCommand('register.chooseFolder', notices.refused)
  const archive = useCommand('register.chooseArchive', notices.refused)
  const take = (chosen: Awaited<ReturnType<typeof archive.run>>): void => {
    if (chosen.ok && chosen.data) onChoose(chosen.data)
  }
  return (
    <Input.Wrapper label={t('restore.from')} error={error} labelElement="div">
      <Group gap="xs" my={4}>
        <Button
          variant="default"
          data-path="from"
          leftSection={<IconFolder size={16} aria-hidden />}
          onClick={async () => take(await folder.run({ mode: 'open' }))}
        >
          {t('restore.chooseFolder')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileZip size={16} aria-hidden />}
          onClick={async () => take(await archive.run({}))}
        >
          {t('restore.chooseArchive')}
        </Button>
      </Group>
      <ChosenPath path={value} />
    </Input.Wrapper>
  )
}

/** Chooses the folder that the restored register is put in. */
export function RestorePlace({ value, error, onChoose }: ChooserProps) {
  const { t } = useTranslation('backups')
  const notices = useNotices()
  const choose = useCommand('register.chooseFolder', notices.refused)
  return (
    <Input.Wrapper label={t('restore.place')} error={error} labelElement="div">
      <Group gap="sm" my={4}>
        <Button
          variant="default"
          data-path="place"
          leftSection={<IconFolder size={16} aria-hidden />}
          onClick={async () => {
            const chosen = await choose.run({ mode: 'create' })
            if (chosen.ok && chosen.data) onChoose(chosen.data)
          }}
        >
          {t('restore.choosePlace')}
        </Button>
      </Group>
      <ChosenPath path={value} />
    </Input.Wrapper>
  )
}

function ChosenPath({ path }: { readonly path: string }) {
  if (path === '') return null
  return (
    <Text c="dimmed" size="xs" mt={4} truncate title={path}>
      {path}
    </Text>
  )
}

/** What the copy is, as far as it can be known without a passphrase. */
export function RestoreFound({ found: { name, at, bytes } }: { readonly found: BackupPreview }) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const size = format.bytes(bytes)
  return (
    <Text size="sm" role="status">
      {at === null ? t('restore.undated', { name, size }) : t('restore.found', { name, at: format.instant(at), size })}
    </Text>
  )
}
