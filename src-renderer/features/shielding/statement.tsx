import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconCircleDotted, IconClock, IconShieldCheck, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CaseRow } from '../../../src-shared/features/shielding/contract.ts'
import { type Said, statementOf, type Tone } from '../../../src-shared/features/shielding/statement.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** How each tone looks: sign and colour beside the words. */
export const tones: Readonly<Record<Tone, readonly [TablerIcon, string]>> = {
  good: [IconShieldCheck, 'teal'],
  waiting: [IconClock, 'yellow'],
  alarm: [IconAlertTriangle, 'orange'],
  over: [IconCircleDotted, 'gray']
}

/** What a case's standing comes to, in words. */
export function useStatement(): (of: CaseRow) => Said & { readonly text: string; readonly more: string | null } {
  const { t } = useTranslation('shielding')
  const format = useFormat()
  return (of) => {
    const said = statementOf(of)
    const { statement, unconfirmed } = said
    const until = of.runsUntil === null ? '' : format.date(of.runsUntil)
    const open = of.runsUntil === null && (statement === 'inForce' || statement === 'running')
    const text = open ? t(`says.${statement}.open`) : t(`says.${statement}`, { until })
    return { ...said, text, more: unconfirmed ? t('says.unconfirmed') : null }
  }
}

/** A case's standing in a list: word, sign and colour. */
export function StatementChip({ of }: { readonly of: CaseRow }) {
  const { text, tone, more } = useStatement()(of)
  const [Icon, colour] = tones[tone]
  return (
    <Badge
      variant="default"
      tt="none"
      fw={500}
      maw="100%"
      leftSection={<Icon size={14} stroke={2.2} color={`var(--mantine-color-${colour}-filled)`} aria-hidden />}
      title={more ? `${text} · ${more}` : text}
    >
      {text}
    </Badge>
  )
}
