import { Button, Group, Popover, Text, TextInput, Title } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptSecret } from '../../../src-shared/features/secrets/contract.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMay } from '../../app/session.tsx'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import styles from './record.module.css'

const shownFor = 30_000

/** Personal numbers that an import kept with the record: masked, and shown one at a time with a reason. */
export function KeptNumbers({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation('record')
  const may = useMay('secrets.read')
  const { data } = useChannel('secrets.list', { recordId }, { enabled: may })
  if (!may || !data || data.length === 0) return null
  return (
    <section className={styles.section} aria-label={t('numbers.title')}>
      <Title order={2}>{t('numbers.title')}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('numbers.text')}
      </Text>
      <table className={styles.table}>
        <tbody>
          {data.map((secret) => (
            <KeptNumber key={secret.id} secret={secret} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function KeptNumber({ secret }: { readonly secret: KeptSecret }) {
  const { t } = useTranslation('record')
  const [shown, setShown] = useState<string | null>(null)
  useEffect(() => {
    if (shown === null) return
    const timer = setTimeout(() => setShown(null), shownFor)
    return () => clearTimeout(timer)
  }, [shown])
  return (
    <tr>
      <th scope="row">{secret.header}</th>
      <td>
        <Group gap="sm">
          {/* Not to be marked: what is marked is copied, and the clipboard keeps a history. */}
          <Text ff="monospace" style={{ userSelect: 'none' }} role="status">
            {shown ?? secret.masked}
          </Text>
          <ShowOrHide secret={secret} shown={shown !== null} onShown={setShown} />
          <Text size="sm" c="dimmed">
            {t('numbers.kept', { reason: secret.reason })}
          </Text>
        </Group>
      </td>
    </tr>
  )
}

interface ShowOrHideProps {
  readonly secret: KeptSecret
  readonly shown: boolean
  readonly onShown: (text: string | null) => void
}

/** One button, so that focus stays where it is: asks for a reason to show the number, or hides it. */
function ShowOrHide({ secret, shown, onShown }: ShowOrHideProps) {
  const { t } = useTranslation('record')
  const [asking, setAsking] = useState(false)
  const show = (text: string): void => {
    setAsking(false)
    onShown(text)
  }
  const Icon = shown ? IconEyeOff : IconEye
  return (
    <Popover opened={asking} onChange={setAsking} width={340} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon size={15} aria-hidden />}
          aria-label={t(shown ? 'numbers.hide.header' : 'numbers.reveal.header', { header: secret.header })}
          onClick={() => (shown ? onShown(null) : setAsking(!asking))}
        >
          {t(shown ? 'numbers.hide' : 'numbers.reveal')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <AskWhy secret={secret} onShown={show} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface AskWhyProps {
  readonly secret: KeptSecret
  readonly onShown: (text: string) => void
}

/** Mounted anew each time it is asked: no reason is kept for the next number. */
function AskWhy({ secret, onShown }: AskWhyProps) {
  const { t } = useTranslation('record')
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const reveal = useCommand('secrets.reveal')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (reason.trim().length < 3) return setShort(true)
    const answer = await reveal.run({ id: secret.id, reason })
    if (answer.ok) onShown(answer.data.text)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      {reveal.failure && <FailureAlert failure={reveal.failure} mb="sm" />}
      <TextInput
        label={t('numbers.why')}
        value={reason}
        error={short && t('numbers.why.short')}
        spellCheck={false}
        data-autofocus
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setShort(false)
        }}
      />
      <Button type="submit" size="xs" mt="sm" loading={reveal.running}>
        {t('numbers.do')}
      </Button>
    </form>
  )
}
