import { Button, Group, Popover, Text, TextInput } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../src-shared/kernel/result.ts'
import { failureOf } from '../api/bridge.ts'
import { FailureAlert } from './feedback/failure-alert.tsx'
import { LatePopover } from './late.tsx'

const shownFor = 30_000

interface SecretNumberProps {
  readonly masked: string
  /** Whose number it is, for the buttons' names; never the number. */
  readonly name: string
  /** Asks main for it, past every cache: nothing but this component holds the answer. Throws a RequestError. */
  readonly reveal: (reason: string) => Promise<string>
  readonly children?: ReactNode
}

/** A personal number: masked, shown for half a minute once a reason is given, and then masked again. */
export function SecretNumber({ masked, name, reveal, children }: SecretNumberProps) {
  const [shown, setShown] = useState<string | null>(null)
  useEffect(() => {
    if (shown === null) return
    const timer = setTimeout(() => setShown(null), shownFor)
    return () => clearTimeout(timer)
  }, [shown])
  return (
    <Group gap="sm">
      {/* Not to be marked: what is marked is copied, and the clipboard keeps a history. */}
      <Text ff="monospace" style={{ userSelect: 'none' }} role="status">
        {shown ?? masked}
      </Text>
      <ShowOrHide name={name} reveal={reveal} shown={shown !== null} onShown={setShown} />
      {children}
    </Group>
  )
}

interface ShowOrHideProps extends Pick<SecretNumberProps, 'name' | 'reveal'> {
  readonly shown: boolean
  readonly onShown: (text: string | null) => void
}

/** One button, so that focus stays where it is: asks for a reason to show the number, or hides it. */
function ShowOrHide({ name, reveal, shown, onShown }: ShowOrHideProps) {
  const { t } = useTranslation('record')
  const [asking, setAsking] = useState(false)
  const show = (text: string): void => {
    setAsking(false)
    onShown(text)
  }
  const Icon = shown ? IconEyeOff : IconEye
  return (
    <LatePopover
      opened={asking}
      onChange={setAsking}
      width={340}
      position="bottom-start"
      trapFocus
      returnFocus
      target={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon size={15} aria-hidden />}
          aria-label={t(shown ? 'numbers.hide.header' : 'numbers.reveal.header', { header: name })}
          onClick={() => (shown ? onShown(null) : setAsking(!asking))}
        >
          {t(shown ? 'numbers.hide' : 'numbers.reveal')}
        </Button>
      }
    >
      <Popover.Dropdown>
        <AskWhy reveal={reveal} onShown={show} />
      </Popover.Dropdown>
    </LatePopover>
  )
}

interface AskWhyProps extends Pick<SecretNumberProps, 'reveal'> {
  readonly onShown: (text: string) => void
}

/** Mounted anew each time it is asked: no reason is kept for the next number. */
function AskWhy({ reveal, onShown }: AskWhyProps) {
  const { t } = useTranslation('record')
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (reason.trim().length < 3) return setShort(true)
    setRunning(true)
    try {
      onShown(await reveal(reason))
    } catch (error) {
      setFailure(failureOf(error))
      setRunning(false)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      {failure && <FailureAlert failure={failure} mb="sm" />}
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
      <Button type="submit" size="xs" mt="sm" loading={running}>
        {t('numbers.do')}
      </Button>
    </form>
  )
}
