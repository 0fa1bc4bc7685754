import { Badge } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDotted,
  IconHelpCircle,
  type TablerIcon
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  criteria,
  type ScreeningOutcome,
  screeningOutcome
} from '../../../../src-shared/features/assurance/screening.rules.ts'
import { isAnswer } from '../../../../src-shared/i18n/value-text.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { Hint } from '../../../components/hint.tsx'

const looks: Readonly<Record<ScreeningOutcome, readonly [TablerIcon, string]>> = {
  needed: [IconAlertTriangle, 'orange'],
  consider: [IconHelpCircle, 'yellow'],
  notNeeded: [IconCircleCheck, 'teal'],
  unfinished: [IconCircleDotted, 'gray']
}

/** What the screening comes to, with its reason on hover and focus. */
export function ScreeningChip({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation('assurance')
  const outcome = screeningOutcome(record.values)
  const [Icon, colour] = looks[outcome]
  const said = criteria.map((key) => record.values[key]).filter(isAnswer)
  const met = said.filter(({ value }) => value === 'yes').length
  const open = criteria.length - said.filter(({ value }) => value !== 'unknown').length
  return (
    <Hint label={t('screening.reason', { met, open })} multiline maw={320} onFocused>
      <Badge
        variant="default"
        tt="none"
        fw={500}
        tabIndex={0}
        leftSection={<Icon size={14} stroke={2.2} color={`var(--mantine-color-${colour}-filled)`} aria-hidden />}
      >
        {t(`screening.${outcome}`)}
      </Badge>
    </Hint>
  )
}
