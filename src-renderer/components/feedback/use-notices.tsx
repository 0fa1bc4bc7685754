import { Button, CloseIcon, Group, Text, VisuallyHidden } from '@mantine/core'
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

const attention = { icon: <IconAlertTriangle size={16} aria-hidden />, autoClose: false } as const

/**
 * The notices. What was done is said once; the buttons, and what was refused, are in the language on screen for as long
 * as they stand, whichever it was at first.
 */
export function useNotices(): Notices {
  return useMemo(() => {
    const show = (shown: Parameters<typeof notifications.show>[0]): void =>
      void notifications.show({ closeButtonProps: { icon: <Close /> }, ...shown })
    return {
      done: (message, undo) => {
        const id = crypto.randomUUID()
        const takeBack = (): void => {
          notifications.hide(id)
          undo?.()
        }
        show({
          id,
          color: 'accent',
          icon: <IconCheck size={16} aria-hidden />,
          autoClose: undo ? 12_000 : 4000,
          message: (
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm">{message}</Text>
              {undo && <Undo onUndo={takeBack} />}
            </Group>
          )
        })
      },
      refused: (failure) => show({ ...attention, color: 'red', message: <Refused failure={failure} /> }),
      warn: (message) => show({ ...attention, color: 'orange', message })
    }
  }, [])
}

function Close() {
  const { t } = useTranslation('common')
  return (
    <>
      <CloseIcon size="70%" aria-hidden />
      <VisuallyHidden>{t('action.close')}</VisuallyHidden>
    </>
  )
}

function Undo({ onUndo }: { readonly onUndo: () => void }) {
  const { t } = useTranslation('common')
  return (
    <Button flex="none" size="compact-sm" variant="default" onClick={onUndo}>
      {t('action.undo')}
    </Button>
  )
}

function Refused({ failure: { code, params, id } }: { readonly failure: Failure }) {
  const textOf = useCodeText()
  return `${textOf(code, params)}${id ? ` (${id})` : ''}`
}
