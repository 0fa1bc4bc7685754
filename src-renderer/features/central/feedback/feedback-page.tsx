import { Button, Group, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core'
import { IconMessageReport, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FeedbackRecipient } from '../../../../src-shared/features/consolidation/feedback-contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useMay } from '../../../app/session.tsx'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useJob } from '../../../components/use-job.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './feedback.module.css'
import { Preview } from './preview.tsx'
import { RecipientTable } from './recipient-table.tsx'

/** Whom the office tells what: each municipality with what it was sent last, what one would be told, and writing it. */
export function FeedbackPage() {
  const { t } = useTranslation('feedback')
  const { data, error, refetch } = useChannel('central.recipients', {}, { keep: true })
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />
  if (!data)
    return (
      <Later>
        <Skeleton h={120} m="md" />
      </Later>
    )
  if (data.length === 0)
    return (
      <EmptyNote icon={<IconMessageReport size={44} stroke={1.2} />} title={t('recipients.none')}>
        {t('recipients.noneText')}
      </EmptyNote>
    )
  return <Writing recipients={data} />
}

function Writing({ recipients }: { readonly recipients: readonly FeedbackRecipient[] }) {
  const { t } = useTranslation('feedback')
  const format = useFormat()
  const notices = useNotices()
  const mayWrite = useMay('register.import')
  const writing = useJob('central.feedback', t('writing'))
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(recipients.map(({ number }) => number)))
  const [shown, setShown] = useState(recipients[0]?.number ?? 0)
  const [message, setMessage] = useState('')
  const active = recipients.find(({ number }) => number === shown) ?? recipients[0]
  const going = recipients.filter(({ number }) => chosen.has(number))
  const write = async (): Promise<void> => {
    const municipalities = going.map(({ number }) => number)
    const done = await writing.run({ municipalities, language: format.language, message })
    if (!done?.result) return
    const { written, folder } = done.result
    notices.done(t('written', { count: written.length, number: format.number(written.length), folder }))
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Group gap="sm" align="baseline" flex={1}>
          <Title order={1}>{t('title')}</Title>
          <Text size="sm" c="dimmed">
            {t('recipients.lead')}
          </Text>
        </Group>
        {mayWrite && (
          <Button
            leftSection={<IconSend size={18} aria-hidden />}
            loading={writing.running}
            disabled={going.length === 0}
            onClick={() => void write()}
          >
            {t('write', { count: going.length, number: format.number(going.length) })}
          </Button>
        )}
      </header>
      <div className={styles.body}>
        <div className={styles.recipients}>
          <RecipientTable
            recipients={recipients}
            chosen={chosen}
            onChosen={setChosen}
            shown={active?.number ?? null}
            onShown={setShown}
          />
          {mayWrite && (
            <Stack p="md">
              <Textarea
                label={t(going.length === 1 ? 'message' : 'messages')}
                description={t('message.lead')}
                autosize
                minRows={2}
                maxRows={8}
                maxLength={4000}
                value={message}
                onChange={(event) => setMessage(event.currentTarget.value)}
              />
            </Stack>
          )}
        </div>
        {mayWrite && active && <Preview key={active.number} of={active} />}
      </div>
    </div>
  )
}
