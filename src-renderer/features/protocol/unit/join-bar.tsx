import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JoinResult, UnitActivity } from '../../../../src-shared/features/protocol/contract.ts'
import { participationEntity } from '../../../../src-shared/features/protocol/participation.fields.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import { call, failureOf } from '../../../api/bridge.ts'
import { useRegister } from '../../../app/session.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { DateInput } from '../../../components/fields/date-input.tsx'
import { useUndoBatch } from '../../../components/use-undo-batch.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './unit.module.css'

interface JoinBarProps {
  readonly chosen: readonly UnitActivity[]
  readonly onDone: () => void
}

/** Says what would be joined and left from which day, and does it, with the way back. */
export function JoinBar({ chosen, onDone }: JoinBarProps) {
  const { t } = useTranslation('protocol')
  const format = useFormat()
  const notices = useNotices()
  const undo = useUndoBatch()
  const { country } = useRegister().municipality
  const [on, setOn] = useState(today(zoneOf[country], new Date()))
  const [running, setRunning] = useState(false)
  const toJoin = chosen.filter(({ standing }) => standing === 'proposed')
  const toLeave = chosen.flatMap(({ standing, participation }) =>
    standing === 'joined' && participation !== null ? [participation] : []
  )

  const run = async (work: () => Promise<JoinResult>, said: 'unit.joinedDone' | 'unit.leftDone'): Promise<void> => {
    setRunning(true)
    try {
      const { count, batchId } = await work()
      notices.done(t(said, { count }), batchId === null ? undefined : () => void undo(batchId))
      onDone()
    } catch (error) {
      notices.refused(failureOf(error))
    } finally {
      setRunning(false)
    }
  }
  const activities = toJoin.map(({ activity, unit, through }) => ({ activity, unit, through }))
  return (
    <Group className={styles.head} align="flex-end" justify="flex-end">
      <Text size="sm" role="status">
        {t('unit.preview', {
          join: format.number(toJoin.length),
          leave: format.number(toLeave.length),
          on: format.date(on)
        })}
      </Text>
      <DateInput
        field={fieldOf(participationEntity, 'joinedOn')}
        label={t('unit.on')}
        value={on}
        refs={{}}
        onRef={() => undefined}
        onChange={(value) => typeof value === 'string' && setOn(value)}
      />
      {toLeave.length > 0 && (
        <Button
          variant="default"
          loading={running}
          onClick={() => void run(() => call('protocol.leave', { participations: toLeave, on }), 'unit.leftDone')}
        >
          {t('unit.leave', { count: toLeave.length })}
        </Button>
      )}
      {toJoin.length > 0 && (
        <Button
          loading={running}
          onClick={() => void run(() => call('protocol.join', { activities, on }), 'unit.joinedDone')}
        >
          {t('unit.join', { count: toJoin.length })}
        </Button>
      )}
    </Group>
  )
}
