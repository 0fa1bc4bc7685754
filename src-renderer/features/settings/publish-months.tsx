import { Button, Group, NumberInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChannel, useRemember } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMay } from '../../app/session.tsx'
import { Card } from '../../components/cards/card.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'

/** After how many months a unit's published record is to be published anew. */
export function PublishMonthsCard() {
  const { data } = useChannel('protocol.publishMonths', {})
  if (data === undefined) return null
  return <Months key={data ?? 'never'} months={data} />
}

function Months({ months }: { readonly months: number | null }) {
  const { t } = useTranslation(['versions', 'tasks'])
  const notices = useNotices()
  const remember = useRemember()
  const client = useQueryClient()
  const maySet = useMay('register.import')
  const set = useCommand('protocol.setPublishMonths', notices.refused)
  const [typed, setTyped] = useState<number | string>(months ?? '')
  const next = typed === '' ? null : Number(typed)
  const fits = next === null || (Number.isInteger(next) && next >= 1 && next <= 120)
  const save = async (): Promise<void> => {
    const saved = await set.run({ months: next })
    if (!saved.ok) return
    remember('protocol.publishMonths', {}, saved.data)
    // What is due is counted anew with them.
    await client.invalidateQueries({ queryKey: ['tasks'] })
    notices.done(t('versions:monthsSaved'))
  }
  return (
    <Card
      title={t('versions:months')}
      lead={maySet ? t('versions:monthsLead') : `${t('versions:monthsLead')} ${t('tasks:periods.who')}`}
    >
      <Group align="flex-end">
        <NumberInput
          size="sm"
          label={t('versions:monthsLabel')}
          min={1}
          max={120}
          allowDecimal={false}
          clampBehavior="none"
          disabled={!maySet}
          value={typed}
          error={fits ? undefined : t('tasks:periods.range')}
          onChange={setTyped}
        />
        {maySet && (
          <Button
            variant="default"
            disabled={!fits || next === months}
            loading={set.running}
            onClick={() => void save()}
          >
            {t('versions:monthsSave')}
          </Button>
        )}
      </Group>
    </Card>
  )
}
