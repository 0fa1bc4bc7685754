import { Button, Checkbox, type CheckboxProps, Stack, Text, Textarea } from '@mantine/core'
import { IconFileCertificate } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { grouped, type Recipient } from '../../../../src-shared/features/cpr-audit/recipient.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useToday } from '../../../app/use-today.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../audit.module.css'

interface RecipientKeyProps {
  readonly recipient: Recipient | null
  readonly onRecipient: (recipient: Recipient | null) => void
  /** The tick that its fingerprint was compared. */
  readonly compared: CheckboxProps
  readonly error: ReactNode
}

/** The recipient's public key or certificate, pasted or from a file, and its fingerprint to be compared with theirs. */
export function RecipientKey({ recipient, onRecipient, compared, error }: RecipientKeyProps) {
  const { t } = useTranslation('cpr-audits')
  const [text, setText] = useState('')
  const read = useCommand('cprAudit.recipient')
  const take = async (pem: string | null): Promise<void> => {
    const answer = await read.run({ pem })
    if (!answer.ok) onRecipient(null)
    else if (answer.data) {
      setText(answer.data.pem.trim())
      onRecipient(answer.data)
    }
  }
  return (
    <Stack gap="sm">
      <Textarea
        label={t('recipient.key')}
        description={t('recipient.key.about')}
        placeholder="-----BEGIN CERTIFICATE-----"
        value={text}
        error={error}
        minRows={3}
        maxRows={6}
        autosize
        spellCheck={false}
        classNames={{ input: styles.pem }}
        onChange={(event) => {
          setText(event.currentTarget.value)
          onRecipient(null)
        }}
        onBlur={() => {
          if (recipient === null && text.trim() !== '') void take(text)
        }}
      />
      <Button
        size="xs"
        variant="default"
        loading={read.running}
        leftSection={<IconFileCertificate size={16} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => void take(null)}
      >
        {t('recipient.file')}
      </Button>
      {read.failure && !recipient && <FailureAlert failure={read.failure} />}
      {recipient && <Facts recipient={recipient} />}
      {recipient && (
        <Checkbox label={t('recipient.compare')} description={t('recipient.compare.about')} {...compared} />
      )}
    </Stack>
  )
}

/** Whose key it is, and by what a person knows that. */
function Facts({ recipient: { subject, bits, validTo, fingerprint } }: { readonly recipient: Recipient }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const today = useToday()
  const late = validTo !== null && validTo < today
  return (
    <div role="status">
      <Text size="sm">
        {subject === null ? t('recipient.bare', { bits }) : t('recipient.certificate', { subject, bits })}
        {validTo !== null && !late && ` · ${t('recipient.until', { date: format.date(validTo) })}`}
      </Text>
      {late && (
        <Text size="sm" className={styles.late}>
          {t('recipient.late', { date: format.date(validTo) })}
        </Text>
      )}
      <Text size="xs" c="dimmed" mt={4}>
        {t('recipient.fingerprint')}
      </Text>
      <Text size="sm" className={styles.fingerprint}>
        {grouped(fingerprint)}
      </Text>
    </div>
  )
}
