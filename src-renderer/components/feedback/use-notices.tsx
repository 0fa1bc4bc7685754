import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../src-shared/kernel/result.ts'
import { useCodeText } from './failure-text.ts'

/** Short words in the corner: something was done (and can be undone), or something was refused or wants attention. */
export interface Notices {
  done(message: string, undo?: () => void): void
  refused(failure: Failure): void
  /** Something went less well than one would think; stays until it is read. */
  warn(message: string): void
}

/** The notices in the language on screen. */
export function useNotices(): Notices {
  const { t } = useTranslation('common')
  const textOf = useCodeText()
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t('action.close') }
    return {
      done: (message, undo) => {
        const id = crypto.randomUUID()
        const takeBack = (): void => {
          notifications.hide(id)
          undo?.()
        }
        notifications.show({
          id,
          color: 'accent',
          icon: <IconCheck size={16} aria-hidden />,
          closeButtonProps,
          autoClose: undo ? 12_000 : 4000,
          message: (
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm">{message}</Text>
              {undo && (
                <Button flex="none" size="compact-sm" variant="default" onClick={takeBack}>
                  {t('action.undo')}
                </Button>
              )}
            </Group>
          )
        })
      },
      refused: (failure) =>
        void notifications.show({
          color: 'red',
          icon: <IconAlertTriangle size={16} aria-hidden />,
          closeButtonProps,
          autoClose: false,
          message: `${textOf(failure.code, failure.params)}${failure.id ? ` (${failure.id})` : ''}`
        }),
      warn: (message) =>
        void notifications.show({
          color: 'orange',
          icon: <IconAlertTriangle size={16} aria-hidden />,
          closeButtonProps,
          autoClose: false,
          message
        })
    }
  }, [t, textOf])
}
