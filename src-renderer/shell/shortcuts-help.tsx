import { Group, Kbd, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'

/** Every key there is, by the place where it works. */
const groups = [
  {
    title: 'keys.everywhere',
    keys: [
      ['Ctrl+K', 'key.search'],
      ['Alt+←', 'key.back'],
      ['Alt+→', 'key.forward'],
      ['?', 'key.help']
    ]
  },
  {
    title: 'keys.list',
    keys: [
      ['/', 'key.listSearch'],
      ['↑ ↓', 'key.move'],
      ['Enter', 'key.open'],
      ['Space', 'key.select'],
      ['Shift+↑ ↓', 'key.range'],
      ['Ctrl+A', 'key.selectAll'],
      ['P', 'key.preview'],
      ['N', 'key.new'],
      ['V', 'key.verify'],
      ['Ctrl+E', 'key.export'],
      ['Shift+← →', 'key.width']
    ]
  },
  {
    title: 'keys.record',
    keys: [
      ['E', 'key.edit'],
      ['Ctrl+S', 'key.save'],
      ['Esc', 'key.cancel'],
      ['H', 'key.history']
    ]
  }
] as const

interface HelpProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** The list of keys, on `?`. */
export const ShortcutsHelp = memo(function ShortcutsHelp({ opened, onClose }: HelpProps) {
  const { t } = useTranslation('shell')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('help.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <SimpleGrid cols={3} spacing="xl">
        {groups.map((group) => (
          <Stack key={group.title} gap="xs">
            <Title order={3}>{t(group.title)}</Title>
            {group.keys.map(([keys, text]) => (
              <Group key={keys} justify="space-between" gap="xs" wrap="nowrap">
                <Text size="sm">{t(text)}</Text>
                <Kbd style={{ whiteSpace: 'nowrap' }}>{keys}</Kbd>
              </Group>
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Modal>
  )
})
