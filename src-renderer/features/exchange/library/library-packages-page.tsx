import { Checkbox, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core'
import { IconPackages } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { HeldFile, HeldPackage } from '../../../../src-shared/features/exchange/held.ts'
import { adoptableEntities } from '../../../../src-shared/features/exchange/library/adoptable.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useMay } from '../../../app/session.tsx'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useCodeText } from '../../../components/feedback/failure-text.ts'
import { Later } from '../../../components/feedback/later.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { PutInButtons } from './put-in-buttons.tsx'
import { usePutIn } from './use-put-in.ts'

/** Whose packages are in the library; more come in by file, folder or dropping. */
export function LibraryPackagesPage() {
  const { t } = useTranslation('library')
  const mayRead = useMay('register.import')
  const { data, error, refetch } = useChannel('library.state', {}, { keep: true })
  const { running, run } = usePutIn()
  const [force, setForce] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    const paths = [...event.dataTransfer.files].map((file) => window.samregister.pathForFile(file))
    if (mayRead && !running && paths.length > 0) void run(paths, force)
  }
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />
  if (!data)
    return (
      <Later>
        <Skeleton h={120} m="md" />
      </Later>
    )
  const { packages, failed } = data
  const actions = mayRead && <PutInButtons running={running} onPaths={(paths) => void run(paths, force)} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a mouse's way; the buttons are for everybody.
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Stack p="md" gap="lg" maw={1200} mih="60vh">
        <Group justify="space-between">
          <Title order={1}>{t('page.packages')}</Title>
          {packages.length > 0 && actions}
        </Group>
        {mayRead && (
          <Checkbox
            size="xs"
            label={t('force')}
            checked={force}
            onChange={(event) => setForce(event.currentTarget.checked)}
          />
        )}
        {packages.length === 0 && (
          <EmptyNote icon={<IconPackages size={44} stroke={1.2} />} title={t('empty.title')} actions={actions}>
            {t('empty.text')}
          </EmptyNote>
        )}
        {packages.length > 0 && <Packages packages={packages} />}
        {failed.length > 0 && <Failed files={failed} />}
      </Stack>
    </div>
  )
}

function Packages({ packages }: { readonly packages: readonly HeldPackage[] }) {
  const { t } = useTranslation('library')
  const format = useFormat()
  return (
    <Table withTableBorder aria-label={t('page.packages')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('column.municipality')}</Table.Th>
          {adoptableEntities.map((entity) => (
            <Table.Th key={entity} ta="right">
              {format.label(catalogue[entity].labels.many)}
            </Table.Th>
          ))}
          <Table.Th>{t('column.exported')}</Table.Th>
          <Table.Th>{t('file')}</Table.Th>
          <Table.Th>{t('signature')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {packages.map(({ number, municipality, counts, exportedAt, file, trust, edited }) => (
          <Table.Tr key={number}>
            <Table.Td>{municipality.name}</Table.Td>
            {adoptableEntities.map((entity) => (
              <Table.Td key={entity} ta="right">
                {format.number(counts[entity] ?? 0)}
              </Table.Td>
            ))}
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

/** So many files are shown: the newest say what went wrong last. */
const shownFiles = 20

function Failed({ files }: { readonly files: readonly HeldFile[] }) {
  const { t } = useTranslation('library')
  const format = useFormat()
  const textOf = useCodeText()
  return (
    <Stack gap="xs">
      <Title order={2}>{t('failed')}</Title>
      <Table withTableBorder aria-label={t('failed')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('file')}</Table.Th>
            <Table.Th>{t('why')}</Table.Th>
            <Table.Th>{t('readAt')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.slice(0, shownFiles).map(({ sha256, file, failure, readAt }) => (
            <Table.Tr key={sha256}>
              <Table.Td>{file}</Table.Td>
              <Table.Td>{failure ? textOf(failure.code, failure.params) : t('older')}</Table.Td>
              <Table.Td>{format.instant(readAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
