import { Alert } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'

/** That something waits for the register to be unlocked; nothing where nothing does. */
export function Waiting({ note }: { readonly note: string | undefined }) {
  if (note === undefined) return null
  return (
    <Alert color="accent" variant="light" icon={<IconClock size={18} aria-hidden />} mb="md">
      {note}
    </Alert>
  )
}
