import { Button, Group, Modal, Text } from '@mantine/core'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'

interface LeaveGuardProps {
  readonly dirty: boolean
  /** Set when the page itself goes away after saving or discarding. */
  readonly leaving: RefObject<boolean>
  /** Escape or Cancel asked to discard. */
  readonly asked: boolean
  readonly onStay: () => void
  /** Lets the changes go and stays on the page (or leaves that of a new record). */
  readonly onDiscard: () => void
  /** Lets the kept draft go; the page is left anyway. */
  readonly onDrop: () => void
  /** Answers whether it was saved; a new record's page follows, unless one leaves for another place. */
  readonly onSave: (leaves: boolean) => Promise<boolean>
}

/** Unsaved changes are not lost by a click: save them, let them go, or stay. */
export function LeaveGuard({ dirty, leaving, asked, onStay, onDiscard, onDrop, onSave }: LeaveGuardProps) {
  const { t } = useTranslation('record')
  const [saving, setSaving] = useState(false)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && !leaving.current && currentLocation.pathname !== nextLocation.pathname
  )
  useEffect(() => {
    if (!dirty) return
    // Main asks before it closes a window that says so.
    const onBeforeUnload = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', onBeforeUnload)
    return () => window.removeEventListener('beforeunload', onBeforeUnload)
  }, [dirty])
  const blocked = blocker.state === 'blocked'
  const stay = (): void => {
    if (blocked) blocker.reset()
    onStay()
  }
  const leave = (): void => {
    leaving.current = true
    if (blocked) blocker.proceed()
  }
  const discard = (): void => {
    if (blocked) {
      onDrop()
      leave()
    } else onDiscard()
  }
  const save = async (): Promise<void> => {
    setSaving(true)
    const saved = await onSave(blocked)
    setSaving(false)
    if (!saved) stay()
    else if (blocked) leave()
    else onStay()
  }
  return (
    <Modal opened={blocked || asked} onClose={stay} title={t('leave.title')} withCloseButton={false}>
      <Text mb="md">{t('leave.text')}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={stay}>
          {t('leave.stay')}
        </Button>
        <Button variant="default" onClick={discard}>
          {t('leave.discard')}
        </Button>
        <Button loading={saving} onClick={() => void save()} data-autofocus>
          {t('save')}
        </Button>
      </Group>
    </Modal>
  )
}
