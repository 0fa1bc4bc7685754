import { Checkbox, Group, Stack, Table, Text, Title } from '@mantine/core'
import { IconPackages } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { HeldFile, HeldPackage } from '../../../src-shared/features/exchange/held.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { useMay } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import cards from '../cards.module.css'
import { EmptyNote } from '../feedback/empty-note.tsx'
import { FileTable } from './file-table.tsx'
import { ReadButtons } from './read-buttons.tsx'

interface HeldPackagesProps {
  readonly title: string
  readonly packages: readonly HeldPackage[]
  /** Of which the records are counted. */
  readonly entities: readonly EntityName[]
  readonly files: readonly HeldFile[]
  readonly filesTitle: string
  readonly empty: { readonly title: string; readonly text: string }
  /** Which of the two ways in is the usual one. */
  readonly first: 'file' | 'folder'
  readonly running: boolean
  readonly onRead: (paths: readonly string[], force: boolean) => void
}

/** Whose packages are held, what was read and what came of it; more come in by file, folder or dropping. */
export function HeldPackages(props: HeldPackagesProps) {
  const { title, packages, entities, files, filesTitle, empty, first, running, onRead } = props
  const { t } = useTranslation('held')
  const mayRead = useMay('register.import')
  const [force, setForce] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    const paths = [...event.dataTransfer.files].map((file) => window.samregister.pathForFile(file))
    if (mayRead && !running && paths.length > 0) onRead(paths, force)
  }
  const actions = mayRead && <ReadButtons first={first} running={running} onRead={(paths) => onRead(paths, force)} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a mouse's way; the buttons are for everybody.
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Stack p="md" gap="lg" maw={1200} mih="60vh">
        <Group justify="space-between">
          <Title order={1}>{title}</Title>
          {packages.length > 0 && actions}
        </Group>
        {packages.length > 0 && mayRead && (
          <Checkbox
            size="xs"
            label={t('force')}
            checked={force}
            onChange={(event) => setForce(event.currentTarget.checked)}
          />
        )}
        {packages.length === 0 ? (
          <EmptyNote icon={<IconPackages size={44} stroke={1.2} />} title={empty.title} actions={actions}>
            {empty.text}
          </EmptyNote>
        ) : (
          <Packages title={title} packages={packages} entities={entities} />
        )}
        {files.length > 0 && <FileTable title={filesTitle} files={files} />}
      </Stack>
    </div>
  )
}

function Packages({ title, packages, entities }: Pick<HeldPackagesProps, 'title' | 'packages' | 'entities'>) {
  const { t } = useTranslation('held')
  const format = useFormat()
  return (
    <div className={cards.framed}>
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('municipality')}</Table.Th>
            {entities.map((entity) => (
              <Table.Th key={entity} ta="right">
                {format.label(catalogue[entity].labels.many)}
              </Table.Th>
            ))}
            <Table.Th>{t('exported')}</Table.Th>
            <Table.Th>{t('file')}</Table.Th>
            <Table.Th>{t('signature')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {packages.map(({ number, municipality, counts, exportedAt, file, trust, edited }) => (
            <Table.Tr key={number}>
              <Table.Td>{municipality.name}</Table.Td>
              {entities.map((entity) => (
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
    </div>
  )
}
