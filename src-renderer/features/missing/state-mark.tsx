import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
  IconMinus,
  type TablerIcon
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GapState } from '../../../src-shared/features/systems/gaps/gap-column.ts'
import styles from './missing.module.css'

const looks: Readonly<Record<GapState, readonly [TablerIcon, string]>> = {
  missing: [IconCircleX, 'red'],
  outOfDate: [IconAlertTriangle, 'orange'],
  unknown: [IconHelpCircle, 'grape'],
  present: [IconCircleCheck, 'teal'],
  notApplicable: [IconMinus, 'gray']
}

/** A state as icon and word. */
export function StateMark({ state }: { readonly state: GapState }) {
  const { t } = useTranslation('missing')
  const [Icon, colour] = looks[state]
  return (
    <span className={styles.state} data-state={state}>
      <Icon size={15} stroke={2} color={`var(--mantine-color-${colour}-filled)`} aria-hidden />
      {t(`state.${state}`)}
    </span>
  )
}
