import {
  IconArrowForward,
  IconArrowMerge,
  IconBan,
  IconEqual,
  IconPencil,
  IconPlus,
  type TablerIcon
} from '@tabler/icons-react'
import type { RowCounts, RowOutcome } from '../../../../../src-shared/features/exchange/import.ts'

/** Where an outcome is counted, and its sign and colour. */
interface OutcomeLook {
  readonly count: keyof RowCounts
  readonly icon: TablerIcon
  readonly colour: string
}

/** One sign, word and colour per outcome. */
export const outcomeLooks: Readonly<Record<RowOutcome, OutcomeLook>> = {
  create: { count: 'created', icon: IconPlus, colour: 'var(--good)' },
  update: { count: 'updated', icon: IconPencil, colour: 'var(--change)' },
  unchanged: { count: 'unchanged', icon: IconEqual, colour: 'var(--mantine-color-dimmed)' },
  merge: { count: 'merged', icon: IconArrowMerge, colour: 'var(--merge)' },
  skip: { count: 'skipped', icon: IconArrowForward, colour: 'var(--mantine-color-dimmed)' },
  invalid: { count: 'invalid', icon: IconBan, colour: 'var(--bad)' }
}
