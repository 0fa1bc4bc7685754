// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { Checkbox } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconHome, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { UnitActivity, UnitStanding } from '../../../../src-shared/features/protocol/contract.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { asJoinedPath } from '../adapted/as-joined.ts'
import styles from './unit.module.css'

const icons: Readonly<Record<UnitStanding, TablerIcon>> = {
  own: IconHome,
  joined: IconCircleCheck,
  ended: IconCircleX,
  proposed: IconCircleDashed
}

/** Where a row leads: to the activity, as the unit has it where it has joined. */
export function rowPath({ activity, participation }: UnitActivity): string {
  return participation === null ? recordPath('processingActivity', activity) : asJoinedPath(activity, participation)
}

interface UnitRowProps {
  readonly row: UnitActivity
  /** What the unit is called, where several are shown. */
  readonly unit: string | null
  readonly chosen: boolean
  /** null: nothing can be done with it. */
  readonly onChoose: (() => void) | null
}

/** An activity of a unit's protocol in one line. */
export function UnitRow({ row, unit, chosen, onChoose }: UnitRowProps) {
  const { t } = useTranslation('protocol')
  const format = useFormat()
  const { standing, name } = row
  const Icon = icons[standing]
  return (
    <>
      <span role="gridcell">
        {onChoose && (
          <Checkbox
            size="xs"
            tabIndex={-1}
            checked={chosen}
            aria-label={t('unit.select', { name })}
            onChange={onChoose}
          />
        )}
      </span>
      <span role="gridcell">
        <Link to={rowPath(row)} tabIndex={-1} className={styles.link}>
          {name}
        </Link>
        {unit !== null && <span className={styles.quiet}> · {unit}</span>}
      </span>
      <span role="gridcell" className={styles.standing} data-standing={standing}>
        <Icon size={14} aria-hidden /> {t(`unit.${standing}`)}
      </span>
      <span role="gridcell" className={styles.quiet}>
        {row.systems ?? (row.participation === null ? '' : t('unit.hand'))}
      </span>
      <span role="gridcell">{row.joinedOn && format.date(row.joinedOn)}</span>
      <span role="gridcell">{row.endedOn && format.date(row.endedOn)}</span>
    </>
  )
}
