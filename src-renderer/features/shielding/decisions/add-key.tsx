import { Button, Checkbox, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { Fingerprint } from '../../../components/fingerprint.tsx'
import { useShielding } from '../shielding-frame.tsx'

interface ReadKey {
  readonly file: string
  readonly name: string
  readonly fingerprint: string
}

/** A key file, whose it is, and that its fingerprint was compared. */
export function AddKey({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('decisions')
  const read = useCommand('shielding.readDecisionKey')
  const [key, setKey] = useState<ReadKey | null>(null)
  const choose = async (): Promise<void> => {
    const answer = await read.run({})
    if (answer.ok && answer.data) setKey(answer.data)
  }
  return (
    <Stack gap="xs">
      {read.failure && <FailureAlert failure={read.failure} />}
      {key === null ? (
        <Group gap="xs">
          <Button size="xs" loading={read.running} onClick={() => void choose()}>
            {t('key.choose')}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
        </Group>
      ) : (
        <Whose of={key} onDone={onDone} />
      )}
    </Stack>
  )
}

function Whose({ of: key, onDone }: { readonly of: ReadKey; readonly onDone: () => void }) {
  const { t } = useTranslation('decisions')
  const notices = useNotices()
  const { units } = useShielding()
  const deciders = useChannel('shielding.deciders', {}).data ?? []
  const add = useCommand('shielding.addDecisionKey')
  const [who, setWho] = useState<'user' | 'person'>('user')
  const [user, setUser] = useState<string | null>(null)
  const [name, setName] = useState(key.name)
  const [unit, setUnit] = useState<string | null>(null)
  const [compared, setCompared] = useState(false)
  const whose =
    who === 'user'
      ? user && ({ who, user } as const)
      : unit && name.trim() !== '' && ({ who, name: name.trim(), unit } as const)
  const submit = async (): Promise<void> => {
    if (!whose) return
    if (!(await add.run({ file: key.file, fingerprint: key.fingerprint, whose })).ok) return
    notices.done(t('key.added'))
    onDone()
  }
  const choices = (refs: readonly { readonly id: string; readonly name: string }[]) =>
    refs.map((ref) => ({ value: ref.id, label: ref.name }))
  return (
    <>
      {add.failure && <FailureAlert failure={add.failure} />}
      <Text size="sm">{t('key.of', { name: key.name })}</Text>
      <Fingerprint of={key.fingerprint} />
      <Radio.Group label={t('key.whose')} value={who} onChange={(value) => setWho(value as 'user' | 'person')}>
        <Group mt={6}>
          <Radio value="user" label={t('key.whose.user')} />
          <Radio value="person" label={t('key.whose.person')} />
        </Group>
      </Radio.Group>
      {who === 'user' ? (
        <Select label={t('key.leader')} searchable data={choices(deciders)} value={user} onChange={setUser} />
      ) : (
        <>
          <TextInput label={t('key.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Select label={t('key.unit')} searchable data={choices(units)} value={unit} onChange={setUnit} />
        </>
      )}
      <Checkbox
        label={t('key.compared')}
        checked={compared}
        onChange={(event) => setCompared(event.currentTarget.checked)}
      />
      <Group gap="xs">
        <Button size="xs" disabled={!whose || !compared} loading={add.running} onClick={() => void submit()}>
          {t('key.record')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Group>
    </>
  )
}
