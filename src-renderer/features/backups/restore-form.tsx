import { Button, Group, Input, PasswordInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconFileZip, IconFolder } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Restored } from '../../../src-shared/features/backups/contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { useCodeText } from '../../components/feedback/failure-text.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { goToFirstError } from '../welcome/first-error.ts'
import styles from '../welcome/welcome.module.css'

interface RestoreValues {
  from: string
  place: string
  name: string
  userName: string | null
  passphrase: string
}

interface RestoreFormProps {
  /** The backup to begin with, or none. */
  readonly from: string | null
  readonly onCancel: () => void
  /** The restored register is open. */
  readonly onDone?: () => void
}

/** Makes a new register out of a backup or an archive, and opens it with a passphrase of when the copy was made. */
export function RestoreForm({ from, onCancel, onDone }: RestoreFormProps) {
  const { t } = useTranslation('backups')
  const textOf = useCodeText()
  const told = useTold()
  const restore = useCommand('register.restore')
  const required = (text: string): string | null => (text.trim() ? null : t('restore.missing'))
  const form = useForm<RestoreValues>({
    initialValues: { from: from ?? '', place: '', name: '', userName: null, passphrase: '' },
    validate: { from: required, place: required, name: required, passphrase: required }
  })
  const { values, setFieldValue } = form
  const preview = useChannel('register.previewBackup', { from: values.from }, { enabled: values.from !== '' })
  const found = preview.data
  const proposed = found && t('restore.namePattern', { name: found.name })
  useEffect(() => {
    if (proposed) setFieldValue('name', proposed)
  }, [proposed, setFieldValue])
  const wrong = restore.failure?.code === 'register.wrongPassphrase' ? restore.failure : null
  const submit = async ({ place, name, userName, passphrase }: RestoreValues): Promise<void> => {
    const path = `${place}/${name.replace(/[\\/:*?"<>|]/g, ' ').trim()}.samregister`
    const unlock = { userName: userName ?? found?.users[0] ?? null, passphrase }
    const restored = await restore.run({ from: values.from, path, unlock })
    if (!restored.ok) return
    told(restored.data)
    onDone?.()
  }
  return (
    <form onSubmit={form.onSubmit(submit, goToFirstError)} noValidate>
      <Stack gap="md">
        <Text c="dimmed">{t('restore.lead')}</Text>
        {restore.failure && !wrong && <FailureAlert failure={restore.failure} />}
        <Source value={values.from} error={form.errors['from']} onChoose={(path) => setFieldValue('from', path)} />
        {preview.error && <FailureAlert failure={failureOf(preview.error)} />}
        {found && <Found name={found.name} at={found.at} bytes={found.bytes} />}
        <Place value={values.place} error={form.errors['place']} onChoose={(path) => setFieldValue('place', path)} />
        <TextInput label={t('restore.name')} autoComplete="off" {...form.getInputProps('name')} />
        {found && found.users.length > 1 && (
          <Select
            label={t('restore.user')}
            data={[...found.users]}
            allowDeselect={false}
            {...form.getInputProps('userName')}
            value={values.userName ?? found.users[0] ?? null}
          />
        )}
        <PasswordInput
          label={t('restore.passphrase')}
          autoComplete="off"
          {...form.getInputProps('passphrase')}
          {...(wrong && { error: textOf(wrong.code, wrong.params) })}
        />
        <Group justify="space-between">
          <Button variant="default" onClick={onCancel}>
            {t('restore.cancel')}
          </Button>
          <Button type="submit" loading={restore.running}>
            {t('restore.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Says what restoring did beside opening: purges that were gone through again, and those that could not be. */
function useTold(): (restored: Restored) => void {
  const { t } = useTranslation('backups')
  const notices = useNotices()
  return ({ replayed, unreadablePurges }) => {
    const done = t('restore.done')
    notices.done(replayed > 0 ? `${done}. ${t('restore.replayed', { count: replayed })}` : done)
    if (unreadablePurges > 0) notices.done(t('restore.unreadable', { count: unreadablePurges }))
  }
}

interface ChooserProps {
  readonly value: string
  readonly error: ReactNode
  readonly onChoose: (path: string) => void
}

function Source({ value, error, onChoose }: ChooserProps) {
  const { t } = useTranslation('backups')
  const notices = useNotices()
  const folder = useCommand('register.chooseFolder', notices.refused)
  const archive = useCommand('register.chooseArchive', notices.refused)
  const take = (chosen: Awaited<ReturnType<typeof archive.run>>): void => {
    if (chosen.ok && chosen.data) onChoose(chosen.data)
  }
  return (
    <Input.Wrapper label={t('restore.from')} error={error} labelElement="div">
      <Group gap="xs" mt={4}>
        <Button
          variant="default"
          data-path="from"
          leftSection={<IconFolder size={16} aria-hidden />}
          onClick={async () => take(await folder.run({ mode: 'open' }))}
        >
          {t('restore.chooseFolder')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileZip size={16} aria-hidden />}
          onClick={async () => take(await archive.run({}))}
        >
          {t('restore.chooseArchive')}
        </Button>
      </Group>
      {value !== '' && (
        <Text className={styles.path} size="sm" mt={4} title={value}>
          {value}
        </Text>
      )}
    </Input.Wrapper>
  )
}

function Found({ name, at, bytes }: { readonly name: string; readonly at: string | null; readonly bytes: number }) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const size = format.bytes(bytes)
  return (
    <Text size="sm" role="status">
      {at === null ? t('restore.undated', { name, size }) : t('restore.found', { name, at: format.instant(at), size })}
    </Text>
  )
}

function Place({ value, error, onChoose }: ChooserProps) {
  const { t } = useTranslation('backups')
  const notices = useNotices()
  const choose = useCommand('register.chooseFolder', notices.refused)
  return (
    <Input.Wrapper label={t('restore.place')} error={error} labelElement="div">
      <Group gap="sm" mt={4} wrap="nowrap">
        <Button
          variant="default"
          data-path="place"
          onClick={async () => {
            const chosen = await choose.run({ mode: 'create' })
            if (chosen.ok && chosen.data) onChoose(chosen.data)
          }}
        >
          {t('restore.choosePlace')}
        </Button>
        <Text className={styles.path} size="sm" title={value}>
          {value}
        </Text>
      </Group>
    </Input.Wrapper>
  )
}
