import { ActionIcon, UnstyledButton } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { Hint } from '../hint.tsx'
import styles from './record.module.css'

interface QuietButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  readonly label: string
  readonly icon: TablerIcon
  readonly accent?: boolean
  /** Whether its label is told where the pointer rests. */
  readonly hinted?: boolean
}

const { root, icon } = ActionIcon.classes
const look = `mantine-focus-auto mantine-active ${root} ${UnstyledButton.classes.root} ${styles.quiet}`

/**
 * What one can do with a field: a small button beside its name that comes with the pointer or the focus. Up to a hundred
 * stand on a page, so it is one element in an ActionIcon's dress.
 */
export function QuietButton({ label, icon: Icon, accent = false, hinted = false, ...props }: QuietButtonProps) {
  const button = (
    <button type="button" className={look} data-accent={accent || undefined} aria-label={label} {...props}>
      <span className={icon}>
        <Icon size={13} aria-hidden />
      </span>
    </button>
  )
  return hinted ? <Hint label={label}>{button}</Hint> : button
}
