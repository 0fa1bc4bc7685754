import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPrinter, IconShieldLock } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Area } from '../../../src-shared/kernel/areas.ts'
import { useCommand } from '../../api/use-command.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import styles from './forms.module.css'

/** Which key, and what is said about it. */
export interface RecoveryKeyProps {
  readonly recoveryKey: string
  readonly name: string
  /** null: the register's own. */
  readonly area?: Area | null
  readonly lead: string
  readonly onDone: () => void
}

/**
 * A recovery key, shown this once. It cannot be marked or copied, as the clipboard keeps a history; it is printed or
 * written down, and one of its groups is asked back, so that nobody goes on without having it.
 */
export function RecoveryKeySheet({ recoveryKey, name, area = null, lead, onDone }: RecoveryKeyProps) {
  const { t } = useTranslation('welcome')
  const { language } = usePreferences()
  const groups = recoveryKey.split(/[-\s]+/).filter(Boolean)
  const [asked] = useState(() => Math.floor(Math.random() * groups.length))
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const print = useCommand('register.printRecoveryKey')
  const [savedTo, setSavedTo] = useState<string | null>(null)

  const goOn = (event: FormEvent): void => {
    event.preventDefault()
    if (typed.trim().toUpperCase() === groups[asked]?.toUpperCase()) onDone()
    else setWrong(true)
  }
  return (
    <Stack gap="md">
      <Alert icon={<IconShieldLock aria-hidden />} variant="outline">
        {lead}
      </Alert>
      <ol className={styles.key} aria-label={t('key.title')}>
        {groups.map((group, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups never change place
          <li key={i}>{group}</li>
        ))}
      </ol>
      {print.failure && <FailureAlert failure={print.failure} />}
      <Group>
        <Button
          variant="default"
          loading={print.running}
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() =>
            void print
              .run({ recoveryKey, name, area, language })
              .then((printed) => printed.ok && setSavedTo(printed.data))
          }
        >
          {t('key.print')}
        </Button>
        {savedTo && (
          <Text size="sm" c="dimmed" role="status" style={{ overflowWrap: 'anywhere' }}>
            {t('key.saved', { path: savedTo })}
          </Text>
        )}
      </Group>
      <form onSubmit={goOn}>
        <Group align="flex-end" justify="space-between">
          <TextInput
            label={t('key.ask', { number: asked + 1 })}
            spellCheck={false}
            value={typed}
            error={wrong && t('key.wrong')}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setWrong(false)
            }}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', textTransform: 'uppercase' } }}
          />
          <Button type="submit">{t('key.done')}</Button>
        </Group>
      </form>
    </Stack>
  )
}
