import { Badge } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDotted,
  IconCircleX,
  IconClock,
  type TablerIcon
} from '@tabler/icons-react'
import type { Standing } from '../../src-shared/features/systems/system.rules.ts'
import { Hint } from './hint.tsx'

const looks: Readonly<Record<Standing, readonly [TablerIcon, string]>> = {
  valid: [IconCircleCheck, 'teal'],
  soon: [IconClock, 'yellow'],
  overdue: [IconAlertTriangle, 'orange'],
  missing: [IconCircleX, 'red'],
  none: [IconCircleDotted, 'gray']
}

interface StandingChipProps {
  readonly standing: Standing
  readonly label: string
  readonly reason: string
}

/** How a record stands in one matter: word, sign and colour; why, on hover and focus. */
export function StandingChip({ standing, label, reason }: StandingChipProps) {
  const [Icon, colour] = looks[standing]
  return (
    <Hint label={reason} multiline maw={320} onFocused>
      <Badge
        variant="default"
        tt="none"
        fw={500}
        tabIndex={0}
        leftSection={<Icon size={14} stroke={2.2} color={`var(--mantine-color-${colour}-filled)`} aria-hidden />}
      >
        {label}
      </Badge>
    </Hint>
  )
}
