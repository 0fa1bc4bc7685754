import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type JoinResult, type UnitStanding, unitRowKey } from '../../../../src-shared/features/protocol/contract.ts'
import { participationEntity } from '../../../../src-shared/features/protocol/participation.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import { useToday } from '../../../app/use-today.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { DateInput } from '../../../components/fields/date-input.tsx'
import { useJob } from '../../../components/use-job.ts'
import { useUndoBatch } from '../../../components/use-undo-batch.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './unit.module.css'
import type { Chosen } from './use-chosen.ts'

interface JoinBarProps {
  readonly chosen: Chosen
  readonly unit: string
  readonly below: boolean
  /** Only those are shown; none: all. */
  readonly standing: readonly UnitStanding[]
}

/** Says what would be joined and left from which day, and does it, with the way back; not there while nothing is chosen. */
export function JoinBar({ chosen, unit, below, standing }: JoinBarProps) {
  const { t } = useTranslation('protocol')
  const format = useFormat()
  const notices = useNotices()
  const undo = useUndoBatch()
  const today = useToday()
  const [on, setOn] = useState(today)
  const joining = useJob('protocol.join', t('unit.joining'))
  const leaving = useJob('protocol.leave', t('unit.leaving'))
  const running = joining.running || leaving.running
  const [toJoin, toLeave] = [chosen.count('proposed'), chosen.count('joined')]
  if (toJoin + toLeave === 0) return null

  const marked = (of: UnitStanding) => [...chosen.marked.values()].filter((row) => row.standing === of)
  const everything = {
    everything: { unit, below, standing: [...standing], except: [...chosen.marked.values()].map(unitRowKey) }
  }
  const tell = (done: { readonly result: JoinResult } | null, said: 'unit.joinedDone' | 'unit.leftDone'): void => {
    if (!done) return
    const { count, refused, batchId } = done.result
    const text = [t(said, { count }), ...(refused > 0 ? [t('unit.refused', { count: refused })] : [])].join(' · ')
    notices.done(text, batchId === null ? undefined : () => void undo(batchId))
    chosen.clear()
  }
  const join = async (): Promise<void> => {
    const activities = marked('proposed').map((row) => ({
      activity: row.activity,
      unit: row.unit,
      through: row.through
    }))
    tell(await joining.run({ records: chosen.all ? everything : { activities }, on }), 'unit.joinedDone')
  }
  const leave = async (): Promise<void> => {
    const participations = marked('joined').flatMap(({ participation }) => participation ?? [])
    tell(await leaving.run({ records: chosen.all ? everything : { participations }, on }), 'unit.leftDone')
  }
  return (
    <Group gap="sm" align="center" justify="flex-end">
      <Text size="sm" role="status">
        {t('unit.preview', { join: format.number(toJoin), leave: format.number(toLeave), on: format.date(on) })}
      </Text>
      <DateInput
        field={fieldOf(participationEntity, 'joinedOn')}
        label={t('unit.on')}
        className={styles.on}
        value={on}
        refs={{}}
        onRef={() => undefined}
        onChange={(value) => typeof value === 'string' && setOn(value)}
      />
      {toLeave > 0 && (
        <Button size="compact-sm" variant="default" loading={running} onClick={() => void leave()}>
          {t('unit.leave', { count: toLeave })}
        </Button>
      )}
      {toJoin > 0 && (
        <Button size="compact-sm" loading={running} onClick={() => void join()}>
          {t('unit.join', { count: toJoin })}
        </Button>
      )}
    </Group>
  )
}
