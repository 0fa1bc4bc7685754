import { Button, Group, NumberInput, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AuditPolicy, mostWorkingSetDays } from '../../../src-shared/features/cpr-audit/policy.ts'
import { useChannel, useRemember } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMay } from '../../app/session.tsx'
import { Card } from '../../components/cards/card.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'

/** What the municipality has decided of its audits: whether anything of a number is kept, and for how long. */
export function PolicyCard() {
  const { data } = useChannel('cprAudit.policy', {})
  return data ? <Policy key={JSON.stringify(data)} policy={data} /> : null
}

function Policy({ policy }: { readonly policy: AuditPolicy }) {
  const { t } = useTranslation('cpr-audits')
  const notices = useNotices()
  const remember = useRemember()
  const maySet = useMay('register.import')
  const set = useCommand('cprAudit.setPolicy', notices.refused)
  const [keepFingerprints, setKeep] = useState(policy.keepFingerprints)
  const [days, setDays] = useState<number | string>(policy.workingSetDays)
  const [apart, setApart] = useState<number | string>(policy.mostDaysApart)
  const wanted = { keepFingerprints, workingSetDays: Number(days), mostDaysApart: Number(apart) }
  const fits = (value: number | string, most: number): boolean =>
    value !== '' && Number.isInteger(Number(value)) && Number(value) >= 0 && Number(value) <= most
  const allFit = fits(days, mostWorkingSetDays) && fits(apart, mostApart)
  const save = async (): Promise<void> => {
    const saved = await set.run(wanted)
    if (!saved.ok) return
    remember('cprAudit.policy', {}, saved.data)
    notices.done(t('policy.saved'))
  }
  return (
    <Card title={t('policy.title')} lead={t('policy.lead')}>
      <Switch
        label={t('policy.keep')}
        description={t('policy.keep.about')}
        checked={keepFingerprints}
        disabled={!maySet}
        onChange={(event) => setKeep(event.currentTarget.checked)}
      />
      <Group align="flex-end" mt="md">
        <NumberInput
          size="sm"
          w={280}
          label={t('policy.days')}
          min={0}
          max={mostWorkingSetDays}
          allowDecimal={false}
          clampBehavior="none"
          disabled={!maySet}
          value={days}
          error={fits(days, mostWorkingSetDays) ? undefined : t('policy.range', { most: mostWorkingSetDays })}
          onChange={setDays}
        />
        <NumberInput
          size="sm"
          w={280}
          label={t('policy.apart')}
          min={0}
          max={mostApart}
          allowDecimal={false}
          clampBehavior="none"
          disabled={!maySet}
          value={apart}
          error={fits(apart, mostApart) ? undefined : t('policy.range', { most: mostApart })}
          onChange={setApart}
        />
        {maySet && (
          <Button
            variant="default"
            disabled={!allFit || JSON.stringify(wanted) === JSON.stringify(policy)}
            loading={set.running}
            onClick={() => void save()}
          >
            {t('policy.save')}
          </Button>
        )}
      </Group>
    </Card>
  )
}

/** As the contract has it. */
const mostApart = 366
