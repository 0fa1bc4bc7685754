import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconBookmark, IconBookmarks, IconHome, IconPencil, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedView } from '../../../src-shared/features/register/saved-views.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { useChannel } from '../../api/use-channel.ts'
import { Hint } from '../hint.tsx'
import { LateMenu } from '../late.tsx'
import { formatListState, type ListState, parseListState } from './list-state.ts'
import { useSavedViews } from './saved-views.ts'
import type { ListLayout } from './use-list-layout.ts'
import { ViewsDialog } from './views-dialog.tsx'

interface ViewsMenuProps {
  readonly entity: EntityName
  readonly state: ListState
  readonly layout: ListLayout
  readonly onState: (state: ListState) => void
}

/** The list's saved views: opening one, saving what is shown, and looking after them. */
export function ViewsMenu({ entity, state, layout, onState }: ViewsMenuProps) {
  const { t } = useTranslation('table')
  const saved = useSavedViews(entity)
  const [opened, setOpened] = useState(false)
  const [dialog, setDialog] = useState(false)
  const others = useChannel('view.shared', { entity }, { enabled: opened }).data ?? []
  const open = ({ query, columns }: SavedView): void => {
    onState(parseListState(new URLSearchParams(query)))
    layout.show(columns)
  }
  const shown = (name: string): SavedView => ({
    name,
    query: formatListState(state).toString(),
    columns: layout.columns.map(({ field }) => field.key),
    shared: false
  })
  return (
    <>
      <LateMenu
        position="bottom-end"
        width={260}
        opened={opened}
        onChange={setOpened}
        target={
          <Hint label={t('views')}>
            <ActionIcon variant="default" size={30} aria-label={t('views')}>
              <IconBookmarks size={17} aria-hidden />
            </ActionIcon>
          </Hint>
        }
      >
        <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
          {saved.views.length + others.length === 0 && <Menu.Label>{t('views.none')}</Menu.Label>}
          {saved.views.map((view) => (
            <Menu.Item
              key={view.name}
              leftSection={<IconBookmark size={16} aria-hidden />}
              rightSection={view === saved.start && <IconHome size={14} aria-label={t('views.isStart')} />}
              onClick={() => open(view)}
            >
              {view.name}
            </Menu.Item>
          ))}
          {others.length > 0 && <Menu.Label>{t('views.others')}</Menu.Label>}
          {others.map(({ by, view }) => (
            <Menu.Item
              key={`${by} ${view.name}`}
              leftSection={<IconUsers size={16} aria-hidden />}
              onClick={() => open(view)}
            >
              {view.name}
              <Text size="xs" c="dimmed">
                {by}
              </Text>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDialog(true)}>
            {t('views.manage')}
          </Menu.Item>
        </Menu.Dropdown>
      </LateMenu>
      {dialog && <ViewsDialog saved={saved} shown={shown} onClose={() => setDialog(false)} />}
    </>
  )
}
