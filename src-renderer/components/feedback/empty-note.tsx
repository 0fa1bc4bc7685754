import { Center, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface EmptyNoteProps {
  readonly icon: ReactNode
  readonly title: string
  readonly children: ReactNode
  /** What one can do about it, most likely first. */
  readonly actions?: ReactNode
}

/** An empty place that teaches: what belongs here and how it gets in. */
export function EmptyNote({ icon, title, children, actions }: EmptyNoteProps) {
  return (
    <Center p="xl" mih={280}>
      <Stack align="center" gap="sm" maw={460}>
        <Text c="dimmed" component="span" aria-hidden>
          {icon}
        </Text>
        <Title order={2}>{title}</Title>
        <Text c="dimmed" ta="center" component="div">
          {children}
        </Text>
        {actions && (
          <Group gap="sm" mt="xs" justify="center">
            {actions}
          </Group>
        )}
      </Stack>
    </Center>
  )
}
