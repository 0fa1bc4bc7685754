import { Button, Group, NumberInput, SimpleGrid } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { type ReviewPeriods, reviewedEntities } from '../../../src-shared/features/review/standing.ts'
import { useChannel, useRemember } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMay, useShows } from '../../app/session.tsx'
import { Card } from '../../components/cards/card.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { useFormat } from '../../i18n/use-format.ts'

/** After how many months a verification of each kind of record expires. */
export function ReviewPeriodsCard() {
  const { data } = useChannel('review.periods', {})
  if (!data) return null
  return <Periods key={JSON.stringify(data)} periods={data} />
}

function Periods({ periods }: { readonly periods: ReviewPeriods }) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  const notices = useNotices()
  const remember = useRemember()
  const client = useQueryClient()
  const shows = useShows()
  const maySet = useMay('register.import')
  const set = useCommand('review.setPeriods', notices.refused)
  const [typed, setTyped] = useState<Readonly<Record<string, number | string>>>({ ...periods })
  const isMonths = (value: number | string | undefined): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 120
  const changed = reviewedEntities.filter((entity) => typed[entity] !== periods[entity])
  const wrong = reviewedEntities.some((entity) => !isMonths(typed[entity]))
  const save = async (): Promise<void> => {
    const next = Object.fromEntries(changed.map((entity) => [entity, Number(typed[entity])]))
    const saved = await set.run({ periods: next })
    if (!saved.ok) return
    remember('review.periods', {}, saved.data)
    // What is due is counted anew with them.
    await client.invalidateQueries({ queryKey: ['tasks'] })
    notices.done(t('periods.saved'))
  }
  return (
    <Card title={t('periods')} lead={maySet ? t('periods.lead') : `${t('periods.lead')} ${t('periods.who')}`}>
      <SimpleGrid cols={2} spacing="sm">
        {reviewedEntities
          .filter((entity) => shows(catalogue[entity]))
          .map((entity) => (
            <NumberInput
              key={entity}
              size="sm"
              label={t('periods.months', { what: format.label(catalogue[entity].labels.many) })}
              min={1}
              max={120}
              allowDecimal={false}
              clampBehavior="none"
              disabled={!maySet}
              value={typed[entity] ?? ''}
              error={isMonths(typed[entity]) ? undefined : t('periods.range')}
              onChange={(value) => setTyped({ ...typed, [entity]: value })}
            />
          ))}
      </SimpleGrid>
      {maySet && (
        <Group>
          <Button
            variant="default"
            disabled={changed.length === 0 || wrong}
            loading={set.running}
            onClick={() => void save()}
          >
            {t('periods.save')}
          </Button>
        </Group>
      )}
    </Card>
  )
}
