import { Button, Checkbox, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core'
import { IconFolderOpen, IconPackageImport, IconPackages } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HeldPackage } from '../../../src-shared/features/exchange/held.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMay } from '../../app/session.tsx'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { Later } from '../../components/feedback/later.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { FileTable } from './file-table.tsx'
import { useConsolidate } from './use-consolidate.ts'

/** While packages are read, so often is looked at which are done, in milliseconds. */
const lookEvery = 1000

/** Whose packages are held, what was read and what came of it; more come in by folder, file or dropping. */
export function PackagesPage() {
  const { t } = useTranslation('central')
  const mayRead = useMay('register.import')
  const held = useChannel('held.packages', {}, { keep: true })
  const files = useChannel('held.files', {}, { keep: true })
  const { running, run } = useConsolidate()
  const [force, setForce] = useState(false)
  useLooking(running)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    const paths = [...event.dataTransfer.files].map((file) => window.samregister.pathForFile(file))
    if (mayRead && !running && paths.length > 0) void run(paths, force)
  }
  if (held.error) return <FailureAlert failure={failureOf(held.error)} onRetry={() => void held.refetch()} m="md" />
  if (!held.data)
    return (
      <Later>
        <Skeleton h={120} m="md" />
      </Later>
    )
  const actions = mayRead && <Actions running={running} onPaths={(paths) => void run(paths, force)} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a mouse's way; the buttons are for everybody.
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Stack p="md" gap="lg" maw={1200} mih="60vh">
        <Group justify="space-between">
          <Title order={1}>{t('page.packages')}</Title>
          {held.data.length > 0 && actions}
        </Group>
        {mayRead && (
          <Checkbox
            size="xs"
            label={t('force')}
            checked={force}
            onChange={(event) => setForce(event.currentTarget.checked)}
          />
        )}
        {held.data.length === 0 && (
          <EmptyNote icon={<IconPackages size={44} stroke={1.2} />} title={t('empty.title')} actions={actions}>
            {t('empty.text')}
          </EmptyNote>
        )}
        {held.data.length > 0 && <Packages held={held.data} />}
        {files.data && files.data.length > 0 && <FileTable files={files.data} />}
      </Stack>
    </div>
  )
}

/** Shows each file as soon as it is read. */
function useLooking(running: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['held'] }), lookEvery)
    return () => clearInterval(timer)
  }, [running, client])
}

interface ActionsProps {
  readonly running: boolean
  readonly onPaths: (paths: readonly string[]) => void
}

function Actions({ running, onPaths }: ActionsProps) {
  const { t } = useTranslation('central')
  const notices = useNotices()
  const choose = useCommand('held.choose', notices.refused)
  const read = async (folder: boolean): Promise<void> => {
    const chosen = await choose.run({ folder })
    if (chosen.ok && chosen.data.length > 0) onPaths(chosen.data)
  }
  return (
    <Group gap="sm">
      <Button loading={running} leftSection={<IconFolderOpen size={18} aria-hidden />} onClick={() => void read(true)}>
        {t('readFolder')}
      </Button>
      <Button
        variant="default"
        disabled={running}
        leftSection={<IconPackageImport size={18} aria-hidden />}
        onClick={() => void read(false)}
      >
        {t('readFiles')}
      </Button>
    </Group>
  )
}

function Packages({ held }: { readonly held: readonly HeldPackage[] }) {
  const { t } = useTranslation('central')
  const format = useFormat()
  return (
    <Table withTableBorder bg="var(--sam-raised)">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('municipality')}</Table.Th>
          <Table.Th ta="right">{t('page.systems')}</Table.Th>
          <Table.Th ta="right">{t('activities')}</Table.Th>
          <Table.Th ta="right">{t('agreements')}</Table.Th>
          <Table.Th>{t('exported')}</Table.Th>
          <Table.Th>{t('file')}</Table.Th>
          <Table.Th>{t('signature')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {held.map(({ number, municipality, counts, exportedAt, file, trust, edited }) => (
          <Table.Tr key={number}>
            <Table.Td>{municipality.name}</Table.Td>
            <Table.Td ta="right">{format.number(counts.system ?? 0)}</Table.Td>
            <Table.Td ta="right">{format.number(counts.processingActivity ?? 0)}</Table.Td>
            <Table.Td ta="right">{format.number(counts.agreement ?? 0)}</Table.Td>
            <Table.Td>{format.instant(exportedAt)}</Table.Td>
            <Table.Td>{file}</Table.Td>
            <Table.Td>
              {t(`trust.${trust}`)}
              {edited.length > 0 && (
                <Text size="xs" c="dimmed">
                  {t('edited')}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
