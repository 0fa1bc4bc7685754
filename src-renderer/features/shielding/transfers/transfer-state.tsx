import { Badge } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowUpRight,
  IconCircleCheck,
  IconCircleDotted,
  IconClock,
  type TablerIcon
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TransferState } from '../../../../src-shared/features/shielding/transfer-plan.ts'
import type { TransferRow } from '../../../../src-shared/features/shielding/transfers-contract.ts'

const looks: Readonly<Record<TransferState, readonly [TablerIcon, string]>> = {
  waiting: [IconClock, 'orange'],
  handedOver: [IconArrowUpRight, 'yellow'],
  confirmed: [IconCircleCheck, 'teal'],
  refused: [IconAlertTriangle, 'orange'],
  superseded: [IconCircleDotted, 'gray']
}

/** How a transfer stands: word, sign and colour, and which way it went. */
export function TransferChip({ of: { state, way } }: { readonly of: Pick<TransferRow, 'state' | 'way'> }) {
  const { t } = useTranslation('shielding-transfers')
  const [Icon, colour] = looks[state]
  const text =
    way === null || state === 'superseded' || state === 'waiting'
      ? t(`state.${state}`)
      : `${t(`state.${state}`)} · ${t(`way.${way}`)}`
  return (
    <Badge
      variant="default"
      tt="none"
      fw={500}
      maw="100%"
      leftSection={<Icon size={14} stroke={2.2} color={`var(--mantine-color-${colour}-filled)`} aria-hidden />}
      title={text}
    >
      {text}
    </Badge>
  )
}
