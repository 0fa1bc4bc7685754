import { Button, Checkbox, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostDaysNationally } from '../../../../src-shared/features/shielding/policy.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useMay } from '../../../app/session.tsx'
import { Card } from '../../../components/cards/card.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useShielding } from '../shielding-frame.tsx'

/** What is off until an administrator writes the legal basis that allows it. */
export function BasisCard() {
  const { t } = useTranslation('shielding-settings')
  const mayAdminister = useMay('register.administer')
  const { policy } = useShielding()
  return (
    <Card title={t('basis')} lead={t('basis.lead')}>
      {mayAdminister ? (
        <BasisForm />
      ) : (
        <Stack gap={6}>
          <Text size="sm">
            {t('basis.longer')}: {policy.longer?.legalBasis ?? t('basis.none')}
          </Text>
          <Text size="sm">
            {t('basis.department')}: {policy.department?.legalBasis ?? t('basis.none')}
          </Text>
        </Stack>
      )}
    </Card>
  )
}

function BasisForm() {
  const { t } = useTranslation('shielding-settings')
  const notices = useNotices()
  const { policy } = useShielding()
  const save = useCommand('shielding.setLegalBasis')
  const [longer, setLonger] = useState(policy.longer)
  const [department, setDepartment] = useState(policy.department)
  const submit = async (): Promise<void> => {
    if ((await save.run({ longer, department })).ok) notices.done(t('policy.saved'))
  }
  const isMissing = [longer, department].some((each) => each !== null && each.legalBasis.trim().length < 3)
  return (
    <Stack gap="sm">
      {save.failure && <FailureAlert failure={save.failure} />}
      <Checkbox
        label={t('basis.longer')}
        checked={longer !== null}
        onChange={({ currentTarget }) => setLonger(currentTarget.checked ? { days: 180, legalBasis: '' } : null)}
      />
      {longer && (
        <>
          <NumberInput
            label={t('basis.longer.days')}
            min={1}
            max={mostDaysNationally}
            clampBehavior="strict"
            allowDecimal={false}
            maw={260}
            value={longer.days}
            onChange={(days) => typeof days === 'number' && setLonger({ ...longer, days })}
          />
          <TextInput
            label={t('basis.longer.basis')}
            withAsterisk
            value={longer.legalBasis}
            onChange={({ currentTarget }) => setLonger({ ...longer, legalBasis: currentTarget.value })}
          />
        </>
      )}
      <Checkbox
        label={t('basis.department')}
        checked={department !== null}
        onChange={({ currentTarget }) => setDepartment(currentTarget.checked ? { legalBasis: '' } : null)}
      />
      {department && (
        <TextInput
          label={t('basis.department.basis')}
          withAsterisk
          value={department.legalBasis}
          onChange={({ currentTarget }) => setDepartment({ legalBasis: currentTarget.value })}
        />
      )}
      <Group>
        <Button loading={save.running} disabled={isMissing} onClick={() => void submit()}>
          {t('policy.save')}
        </Button>
      </Group>
    </Stack>
  )
}
