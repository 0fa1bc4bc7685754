import { Button, Checkbox, Group, SegmentedControl, Text } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { personEntity } from '../../../../../src-shared/features/organisations/person.fields.ts'
import { isCivilDate, today } from '../../../../../src-shared/kernel/dates.ts'
import { fieldOf } from '../../../../../src-shared/kernel/field.ts'
import { zoneOf } from '../../../../../src-shared/kernel/language.ts'
import type { FieldValue } from '../../../../../src-shared/kernel/value.ts'
import { failureOf } from '../../../../api/bridge.ts'
import { runJob } from '../../../../api/jobs.ts'
import { useRegister } from '../../../../app/session.tsx'
import { useBulkApply } from '../../../../components/bulk/use-bulk-apply.ts'
import { Card } from '../../../../components/cards/card.tsx'
import { FailureAlert } from '../../../../components/feedback/failure-alert.tsx'
import { DateInput } from '../../../../components/fields/date-input.tsx'
import { useFormat } from '../../../../i18n/use-format.ts'
import { useImport } from '../import-store.ts'
import styles from './absent.module.css'
import { AbsentList } from './absent-list.tsx'

const places = ['units', 'all'] as const
const leaveField = fieldOf(personEntity, 'leftOn')

/** Whom of the register the staff list does not name, and the date on which those chosen have left. */
export function AbsentPeople() {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { country } = useRegister().municipality
  const [within, setWithin] = useState<(typeof places)[number]>('units')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [leftOn, setLeftOn] = useState<FieldValue>(() => today(zoneOf[country], new Date()))
  const bulk = useBulkApply(personEntity)
  const absent = useAbsent(within)
  const people = absent.data?.people ?? []
  const meant = people.filter(({ id }) => chosen.has(id))
  const held = meant.filter(({ duties }) => duties > 0).length
  const date = typeof leftOn === 'string' && isCivilDate(leftOn) ? leftOn : null
  const count = meant.length
  const set = async (): Promise<void> => {
    if (await bulk.run({ ids: meant.map(({ id }) => id) }, { leftOn: { set: date } })) setChosen(new Set())
  }
  return (
    <Card title={t('absent.title')} lead={t('absent.lead')}>
      <Group justify="space-between" gap="xs">
        {people.length > 0 && (
          <Checkbox
            size="sm"
            className={styles.every}
            label={t('absent.all', { count: people.length, shown: format.number(people.length) })}
            checked={count === people.length}
            indeterminate={count > 0 && count < people.length}
            onChange={() => setChosen(new Set(count === people.length ? [] : people.map(({ id }) => id)))}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('absent.within')}
          value={within}
          onChange={(value) => setWithin(places.find((place) => place === value) ?? 'units')}
          data={places.map((place) => ({ value: place, label: t(`absent.within.${place}`) }))}
        />
      </Group>
      {absent.error && <FailureAlert failure={failureOf(absent.error)} onRetry={() => void absent.refetch()} />}
      {absent.data?.total === 0 && (
        <Text size="sm" role="status">
          {t(`absent.none.${within}`)}
        </Text>
      )}
      {people.length > 0 && (
        <>
          <AbsentList people={people} chosen={chosen} onChosen={setChosen} />
          <Group gap="sm" align="flex-end">
            <DateInput
              field={leaveField}
              label={t('absent.date')}
              value={leftOn}
              refs={{}}
              onRef={() => undefined}
              onChange={setLeftOn}
            />
            <Button
              variant="default"
              leftSection={<IconUserOff size={16} aria-hidden />}
              disabled={count === 0 || date === null}
              loading={bulk.running}
              onClick={() => void set()}
            >
              {t('absent.set', { count, shown: format.number(count) })}
            </Button>
          </Group>
          <Text size="sm" c="dimmed" role="status">
            {held > 0 && t('absent.tasks', { count: held, shown: format.number(held) })}
          </Text>
        </>
      )}
    </Card>
  )
}

/** Kept under the people's scope, so that a leave date set or taken back asks anew. */
function useAbsent(within: (typeof places)[number]) {
  const { sessionId } = useImport()
  return useQuery({
    queryKey: ['person', 'import.absent', sessionId, within],
    queryFn: () => runJob('import.absent', { sessionId, within }, '', { quiet: true }),
    placeholderData: keepPreviousData,
    gcTime: 0
  })
}
