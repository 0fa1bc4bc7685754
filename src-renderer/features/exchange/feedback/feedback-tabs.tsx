import { Group, SegmentedControl, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PackageComparison } from '../../../../src-shared/features/exchange/package-comparison.ts'
import { useFormat } from '../../../i18n/use-format.ts'

interface FeedbackTabsProps {
  readonly view: PackageComparison
  /** Whether what it tells is shown in place of what it proposes. */
  readonly told: boolean
  readonly onTold: (told: boolean) => void
}

/** What a feedback package proposes, and what it tells beside that. */
export function FeedbackTabs({ view, told, onTold }: FeedbackTabsProps) {
  const { t } = useTranslation('feedback')
  const format = useFormat()
  const { feedback, head, counts } = view
  const all = Object.values(feedback?.counts ?? {}).reduce((sum, count) => sum + count, 0)
  const proposals = counts.reduce((sum, of) => sum + of.new + of.changed, 0)
  return (
    <Group justify="space-between">
      <Text size="sm">
        {t(proposals === 0 ? 'read.noProposals' : 'read.lead', { from: head.municipality.name })}
        {feedback?.edited && ` ${t('read.edited')}`}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={t('tabs')}
        value={told ? 'findings' : 'proposals'}
        data={[
          { value: 'proposals', label: `${t('tab.proposals')} (${format.number(proposals)})` },
          { value: 'findings', label: `${t('tab.findings')} (${format.number(all)})` }
        ]}
        onChange={(value) => onTold(value === 'findings')}
      />
    </Group>
  )
}
