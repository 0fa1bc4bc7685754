import { Button, Radio, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DeletionForm, deletionForms } from '../../../../src-shared/features/cpr-audit/audit.ts'
import type { Recipient } from '../../../../src-shared/features/cpr-audit/recipient.ts'
import type { ChannelInput } from '../../../../src-shared/ipc/contract.ts'
import type { Failure } from '../../../../src-shared/kernel/result.ts'
import { failureOf } from '../../../api/bridge.ts'
import { runJob } from '../../../api/jobs.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { PassphraseFields, usePassphraseRules } from '../../../components/forms/passphrase-fields.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../audit.module.css'
import { useAudit } from '../audit-frame.tsx'
import { NumbersBar } from '../numbers-bar.tsx'
import { RecipientKey } from './recipient-key.tsx'

const leastPassword = 12

const protections = ['zip', 'recipient', 'plain'] as const

interface Values {
  readonly form: DeletionForm
  readonly kind: (typeof protections)[number]
  /** The recipient's key, when somebody has compared its fingerprint. */
  readonly recipient: Recipient | null
  readonly compared: boolean
  readonly passphrase: string
  readonly repeated: string
  readonly reason: string
}

/** Fourth step: the deletion list is written, once, as whoever deletes needs it. */
export function OrderStep() {
  const { t } = useTranslation('cpr-audits')
  const { numbers } = useAudit()
  return (
    <>
      <NumbersBar why={t('numbers.whyOrder')} />
      {numbers.session && <OrderForm sessionId={numbers.session.id} />}
    </>
  )
}

function useOrderForm() {
  const { t } = useTranslation('cpr-audits')
  const rules = usePassphraseRules()
  return useForm<Values>({
    initialValues: {
      form: 'csv',
      kind: 'zip',
      recipient: null,
      compared: false,
      passphrase: '',
      repeated: '',
      reason: ''
    },
    validate: {
      passphrase: (text, { kind }) =>
        kind !== 'zip'
          ? null
          : (rules.passphrase(text) ??
            (text.length < leastPassword ? t('order.short', { count: leastPassword }) : null)),
      repeated: (text, values) => (values.kind !== 'zip' ? null : rules.repeated(text, values)),
      recipient: (of, { kind }) => (kind === 'recipient' && of === null ? t('recipient.missing') : null),
      compared: (done, { kind, recipient }) =>
        kind === 'recipient' && recipient !== null && !done ? t('recipient.compare.missing') : null,
      reason: (text, { kind }) => (kind === 'plain' && text.trim().length < 3 ? t('reason.short') : null)
    }
  })
}

function protectionOf({
  kind,
  passphrase,
  recipient,
  reason
}: Values): ChannelInput<'cprAudit.order'>['protection'] | null {
  if (kind === 'zip') return { kind, password: passphrase }
  if (kind === 'plain') return { kind, reason }
  return recipient && { kind, pem: recipient.pem, fingerprint: recipient.fingerprint }
}

function OrderForm({ sessionId }: { readonly sessionId: string }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const notices = useNotices()
  const { audit } = useAudit()
  const form = useOrderForm()
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const write = async (values: Values): Promise<void> => {
    const protection = protectionOf(values)
    if (!protection) return
    setRunning(true)
    setFailure(null)
    try {
      const written = await runJob(
        'cprAudit.order',
        { id: audit.id, sessionId, form: values.form, protection },
        t('order.job')
      )
      if (written)
        notices.done(
          t('order.done', { count: written.numbers, number: format.number(written.numbers), path: written.path })
        )
    } catch (error) {
      const why = failureOf(error)
      if (why.code !== 'request.cancelled') setFailure(why)
    } finally {
      setRunning(false)
    }
  }
  return (
    <form onSubmit={form.onSubmit((values) => void write(values))} className={styles.form}>
      <Stack gap="md">
        <Radio.Group label={t('order.form')} {...form.getInputProps('form')}>
          <Stack gap={8} mt="xs">
            {deletionForms.map((each) => (
              <Radio key={each} value={each} label={t(`form.${each}`)} description={t(`form.${each}.about`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group label={t('order.protection')} {...form.getInputProps('kind')}>
          <Stack gap={8} mt="xs">
            {protections.map((each) => (
              <Radio key={each} value={each} label={t(`order.${each}`)} description={t(`order.${each}.about`)} />
            ))}
          </Stack>
        </Radio.Group>
        {form.values.kind === 'zip' && <PassphraseFields form={form} label={t('order.password')} />}
        {form.values.kind === 'recipient' && (
          <RecipientKey
            recipient={form.values.recipient}
            onRecipient={(recipient) => form.setValues({ recipient, compared: false })}
            compared={form.getInputProps('compared', { type: 'checkbox' })}
            error={form.errors['recipient']}
          />
        )}
        {form.values.kind === 'plain' && <TextInput label={t('order.why')} {...form.getInputProps('reason')} />}
        {failure && <FailureAlert failure={failure} />}
        <Button type="submit" loading={running} style={{ alignSelf: 'flex-start' }}>
          {t('order.do')}
        </Button>
      </Stack>
    </form>
  )
}
