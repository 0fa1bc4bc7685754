import { Button, Group, PasswordInput, Select, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/use-command.ts'
import { useMay, useRegister } from '../../app/session.tsx'
import { Card } from '../../components/cards/card.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { useCodeText } from '../../components/feedback/failure-text.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { goToFirstError } from '../../components/forms/first-error.ts'
import {
  PassphraseFields,
  type PassphraseValues,
  usePassphraseRules
} from '../../components/forms/passphrase-fields.tsx'
import { OwnQuickUnlock } from './own-quick-unlock.tsx'

const minutes = [5, 10, 15, 30, 60, 120, 0]

/** When the register locks itself, and the passphrase. */
export function Security() {
  const { t } = useTranslation('settings')
  const { lockAfterMinutes } = useRegister()
  const administers = useMay('register.administer')
  const notices = useNotices()
  const setLockAfter = useCommand('register.setLockAfter', notices.refused)
  const [changing, setChanging] = useState(false)
  const offered = minutes.includes(lockAfterMinutes) ? minutes : [lockAfterMinutes, ...minutes]
  return (
    <Card title={t('security')}>
      <Select
        label={t('lockAfter')}
        description={administers ? t('lockAfter.why') : `${t('lockAfter.why')} ${t('lockAfter.who')}`}
        disabled={!administers}
        allowDeselect={false}
        maw={320}
        data={offered.map((count) => ({
          value: String(count),
          label: count === 0 ? t('lockAfter.never') : t('lockAfter.minutes', { count })
        }))}
        value={String(lockAfterMinutes)}
        onChange={(value) => void setLockAfter.run({ minutes: Number(value) })}
      />
      <OwnQuickUnlock />
      {changing ? (
        <ChangePassphrase onDone={() => setChanging(false)} />
      ) : (
        <Group>
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('passphrase.change')}
          </Button>
        </Group>
      )}
    </Card>
  )
}

function ChangePassphrase({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('settings')
  const textOf = useCodeText()
  const notices = useNotices()
  const change = useCommand('register.changePassphrase')
  const rules = usePassphraseRules()
  const form = useForm<PassphraseValues & { readonly current: string }>({
    initialValues: { current: '', passphrase: '', repeated: '' },
    validate: { current: (text) => (text === '' ? t('passphrase.currentMissing') : null), ...rules }
  })
  const { failure } = change
  const wrong = failure?.code === 'register.wrongPassphrase' ? failure : null
  return (
    <form
      onSubmit={form.onSubmit(async ({ current, passphrase }) => {
        const changed = await change.run({ current, next: passphrase })
        if (!changed.ok) return
        notices.done(t('passphrase.changed'))
        onDone()
      }, goToFirstError)}
    >
      <Stack gap="sm">
        {failure && !wrong && <FailureAlert failure={failure} />}
        <PasswordInput
          label={t('passphrase.current')}
          autoFocus
          autoComplete="off"
          {...form.getInputProps('current')}
          {...(wrong && { error: textOf(wrong.code, wrong.params) })}
          aria-invalid={wrong !== null || form.errors['current'] !== undefined}
        />
        <PassphraseFields form={form} label={t('passphrase.next')} />
        <Group gap="xs">
          <Button type="submit" loading={change.running}>
            {t('passphrase.do')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
