import { Button, Group, NumberInput, Radio, Stack } from '@mantine/core'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostDaysOf } from '../../../../src-shared/features/shielding/policy.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useMay } from '../../../app/session.tsx'
import { Card } from '../../../components/cards/card.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../shielding.module.css'
import { useShielding } from '../shielding-frame.tsx'

/** When a request holds, for how long, and until when somebody must have decided; a form for whoever sets it. */
export function PolicyCard() {
  return useMay('shielding.manage') ? <PolicyForm /> : <PolicyFacts />
}

function PolicyFacts() {
  const { t } = useTranslation('shielding-settings')
  const format = useFormat()
  const { takesEffect, days, decideWithinHours, completeWithinHours, keepMonths } = useShielding().policy
  const facts = [
    [t('policy.effect'), t(`policy.${takesEffect}`)],
    [t('policy.days'), format.number(days)],
    [t('policy.decide'), format.number(decideWithinHours)],
    [t('policy.complete'), format.number(completeWithinHours)],
    [t('policy.keep'), format.number(keepMonths)]
  ]
  return (
    <Card title={t('policy')}>
      <dl className={styles.facts} data-even>
        {facts.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  )
}

function PolicyForm() {
  const { t } = useTranslation('shielding-settings')
  const notices = useNotices()
  const { policy } = useShielding()
  const [values, setValues] = useState(policy)
  const save = useCommand('shielding.setPolicy')
  const number = (key: 'days' | 'decideWithinHours' | 'completeWithinHours' | 'keepMonths', max: number) => ({
    min: 1,
    max,
    clampBehavior: 'strict' as const,
    allowDecimal: false,
    maw: 260,
    value: values[key],
    onChange: (value: string | number) =>
      setValues((before) => ({ ...before, [key]: typeof value === 'number' ? value : before[key] }))
  })
  const submit = async (): Promise<void> => {
    const { takesEffect, days, decideWithinHours, completeWithinHours, keepMonths } = values
    const done = await save.run({ takesEffect, days, decideWithinHours, completeWithinHours, keepMonths })
    if (done.ok) notices.done(t('policy.saved'))
  }
  return (
    <Card title={t('policy')}>
      {save.failure && <FailureAlert failure={save.failure} />}
      <Radio.Group
        label={t('policy.effect')}
        value={values.takesEffect}
        onChange={(takesEffect) => setValues({ ...values, takesEffect: takesEffect as typeof values.takesEffect })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="atOnce" label={t('policy.atOnce')} />
          <Radio value="afterApproval" label={t('policy.afterApproval')} />
        </Stack>
      </Radio.Group>
      <NumberInput label={t('policy.days')} {...number('days', mostDaysOf(policy))} />
      <NumberInput label={t('policy.decide')} {...number('decideWithinHours', 720)} />
      <NumberInput label={t('policy.complete')} {...number('completeWithinHours', 720)} />
      <NumberInput label={t('policy.keep')} {...number('keepMonths', 240)} />
      <Group>
        <Button loading={save.running} onClick={() => void submit()}>
          {t('policy.save')}
        </Button>
      </Group>
    </Card>
  )
}
