import { ActionIcon, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconHome, IconTrash, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedView } from '../../../src-shared/features/register/saved-views.ts'
import { useMay } from '../../app/session.tsx'
import { useNotices } from '../feedback/use-notices.tsx'
import { Hint } from '../hint.tsx'
import type { SavedViews } from './saved-views.ts'

interface ViewsDialogProps {
  readonly saved: SavedViews
  /** What the list shows now, under a name. */
  readonly shown: (name: string) => SavedView
  readonly onClose: () => void
}

const longestName = 80

/** Saving what is shown under a name; renaming, deleting, and which view the list opens with. */
export function ViewsDialog({ saved, shown, onClose }: ViewsDialogProps) {
  const { t } = useTranslation('table')
  const notices = useNotices()
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const save = (): void => {
    const wanted = name.trim()
    if (wanted === '' || saved.taken(wanted)) {
      setError(wanted === '' ? t('views.nameNeeded') : t('views.nameTaken', { name: wanted }))
      return
    }
    saved.add(shown(wanted))
    notices.done(t('views.saved', { name: wanted }))
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('views')} closeButtonProps={{ 'aria-label': t('views.close') }}>
      <Stack gap="md">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <Group align="flex-start" wrap="nowrap">
            <TextInput
              data-autofocus
              flex={1}
              label={t('views.save')}
              placeholder={t('views.name')}
              maxLength={longestName}
              value={name}
              error={error}
              onChange={(event) => {
                setName(event.currentTarget.value)
                setError(null)
              }}
            />
            <Button type="submit" mt={25}>
              {t('views.saveIt')}
            </Button>
          </Group>
        </form>
        {saved.views.map((view) => (
          <ViewRow key={view.name} view={view} saved={saved} />
        ))}
        {saved.views.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('views.none')}
          </Text>
        )}
      </Stack>
    </Modal>
  )
}

function ViewRow({ view, saved }: { readonly view: SavedView; readonly saved: SavedViews }) {
  const { t } = useTranslation('table')
  const mayShare = useMay('register.write')
  const [name, setName] = useState(view.name)
  const isStart = saved.start === view
  const wanted = name.trim()
  const taken = saved.taken(wanted, view.name)
  const rename = (): void => {
    if (wanted === '' || taken) setName(view.name)
    else if (wanted !== view.name) saved.rename(view.name, wanted)
  }
  return (
    <Group wrap="nowrap" align="flex-start" gap="xs">
      <TextInput
        flex={1}
        size="xs"
        aria-label={t('views.rename', { name: view.name })}
        maxLength={longestName}
        value={name}
        error={taken && t('views.nameTaken', { name: wanted })}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => event.key === 'Enter' && rename()}
      />
      <Hint label={t('views.start')}>
        <ActionIcon
          size={30}
          variant={isStart ? 'light' : 'default'}
          aria-pressed={isStart}
          aria-label={t('views.startWith', { name: view.name })}
          onClick={() => saved.setStart(isStart ? null : view.name)}
        >
          <IconHome size={16} aria-hidden />
        </ActionIcon>
      </Hint>
      {mayShare && (
        <Hint label={t('views.share')}>
          <ActionIcon
            size={30}
            variant={view.shared ? 'light' : 'default'}
            aria-pressed={view.shared}
            aria-label={t('views.shareIt', { name: view.name })}
            onClick={() => saved.share(view.name, !view.shared)}
          >
            <IconUsers size={16} aria-hidden />
          </ActionIcon>
        </Hint>
      )}
      <ActionIcon
        size={30}
        variant="default"
        aria-label={t('views.delete', { name: view.name })}
        onClick={() => saved.remove(view.name)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
