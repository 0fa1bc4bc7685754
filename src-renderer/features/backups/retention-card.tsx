import { Button, Group, NumberInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { type RetentionPolicy, retentionSchema } from '../../../src-shared/features/backups/contract.ts'
import { useCommand } from '../../api/use-command.ts'
import { useRegister } from '../../app/session.tsx'
import { Card } from '../../components/cards/card.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'

/** How many backups are kept and for how long; the administrator's to set, everybody's to see. */
export function RetentionCard({ retention }: { readonly retention: RetentionPolicy }) {
  const { t } = useTranslation('backups')
  const notices = useNotices()
  const readOnly = !useRegister().permissions.includes('register.administer')
  const save = useCommand('register.setRetention', notices.refused)
  const wrong =
    (key: keyof RetentionPolicy) =>
    (value: unknown): string | null =>
      retentionSchema.shape[key].safeParse(value).success ? null : t('retention.wrong')
  const form = useForm<RetentionPolicy>({
    initialValues: retention,
    validate: { newest: wrong('newest'), dailyForDays: wrong('dailyForDays'), maximumDays: wrong('maximumDays') }
  })
  const shared = { readOnly, allowDecimal: false, allowNegative: false, styles: { wrapper: { maxWidth: 160 } } }
  return (
    <Card title={t('retention')}>
      <form
        onSubmit={form.onSubmit(async (policy) => {
          if (!(await save.run(policy)).ok) return
          form.resetDirty()
          notices.done(t('retention.saved'))
        })}
      >
        <Stack gap="sm">
          <NumberInput label={t('retention.newest')} {...shared} {...form.getInputProps('newest')} />
          <NumberInput label={t('retention.daily')} {...shared} {...form.getInputProps('dailyForDays')} />
          <NumberInput
            label={t('retention.maximum')}
            description={t('retention.maximum.why')}
            {...shared}
            {...form.getInputProps('maximumDays')}
          />
          {!readOnly && (
            <Group>
              <Button type="submit" variant="default" loading={save.running} disabled={!form.isDirty()}>
                {t('retention.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Card>
  )
}
