import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { Fingerprint } from '../../../components/fingerprint.tsx'

/** A system's name and public key; its fingerprint is compared with its people before it counts. */
export function AddSender({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('contexts')
  const notices = useNotices()
  const [name, setName] = useState('')
  const [key, setKey] = useState('')
  const [fingerprint, setFingerprint] = useState<string | null>(null)
  const [compared, setCompared] = useState(false)
  const read = useCommand('shielding.readSenderKey')
  const add = useCommand('shielding.addContextSender')
  const failure = read.failure ?? add.failure

  const readIt = async (): Promise<void> => {
    const answer = await read.run({ key })
    if (answer.ok) setFingerprint(answer.data.fingerprint)
  }
  const addIt = async (): Promise<void> => {
    if (fingerprint === null) return
    if (!(await add.run({ name, key, fingerprint })).ok) return
    notices.done(t('senders.added.done', { name }))
    onDone()
  }
  const changeKey = (value: string): void => {
    setKey(value)
    setFingerprint(null)
    setCompared(false)
    read.reset()
  }
  const ready = name.trim() !== '' && key.trim() !== ''
  return (
    <Stack gap="xs">
      {failure && <FailureAlert failure={failure} />}
      <TextInput
        label={t('sender.name')}
        description={t('sender.name.why')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Textarea
        label={t('sender.key')}
        description={t('sender.key.why')}
        rows={3}
        value={key}
        spellCheck={false}
        onChange={(event) => changeKey(event.currentTarget.value)}
      />
      {fingerprint !== null && (
        <>
          <Fingerprint of={fingerprint} />
          <Checkbox
            label={t('sender.compared')}
            checked={compared}
            onChange={(event) => setCompared(event.currentTarget.checked)}
          />
        </>
      )}
      <Group gap="xs">
        {fingerprint === null ? (
          <Button size="xs" disabled={!ready} loading={read.running} onClick={() => void readIt()}>
            {t('sender.read')}
          </Button>
        ) : (
          <Button size="xs" disabled={!ready || !compared} loading={add.running} onClick={() => void addIt()}>
            {t('sender.add')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
