import { UnstyledButton } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './filter-chips.module.css'

/** A part of a list; null: all of it. */
export interface FilterPart<T extends string> {
  readonly value: T | null
  readonly label: string
  readonly count: number
  readonly icon?: Icon
  /** Of the icon, where there is something. */
  readonly colour?: string
}

interface FilterChipsProps<T extends string> {
  readonly label: string
  readonly parts: readonly FilterPart<T>[]
  readonly chosen: T | null
  readonly onChoose: (chosen: T | null) => void
}

/** How much there is of each part of a list; one that is pressed is shown alone, until it is pressed again. */
export function FilterChips<T extends string>({ label, parts, chosen, onChoose }: FilterChipsProps<T>) {
  const format = useFormat()
  return (
    <div role="radiogroup" aria-label={label} className={styles.chips}>
      {parts.map(({ value, label: name, count, icon: Icon, colour }) => (
        <UnstyledButton
          key={value}
          role="radio"
          aria-checked={chosen === value}
          className={styles.chip}
          disabled={count === 0 && chosen !== value}
          onClick={() => onChoose(chosen === value ? null : value)}
        >
          {Icon && <Icon size={14} aria-hidden {...(count > 0 && { color: colour })} />}
          {name} <b>{format.number(count)}</b>
        </UnstyledButton>
      ))}
    </div>
  )
}
