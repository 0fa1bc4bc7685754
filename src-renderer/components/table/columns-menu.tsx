import { ActionIcon, Box, Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Hint } from '../hint.tsx'
import { LatePopover } from '../late.tsx'
import type { ListState } from './list-state.ts'
import type { ListLayout } from './use-list-layout.ts'

interface ColumnsMenuProps {
  readonly entity: Entity
  readonly layout: ListLayout
  readonly state: ListState
  readonly onState: (state: ListState) => void
}

/** Which columns the list shows, by section; and whether deleted records are among the rows. */
export function ColumnsMenu({ entity, layout, state, onState }: ColumnsMenuProps) {
  const { t } = useTranslation('table')
  const format = useFormat()
  const shown = new Set(layout.columns.map((column) => column.field.key))
  return (
    <LatePopover
      position="bottom-end"
      width={320}
      trapFocus
      returnFocus
      target={
        <Hint label={t('columns')}>
          <ActionIcon variant="default" size={30} aria-label={t('columns')}>
            <IconColumns3 size={17} aria-hidden />
          </ActionIcon>
        </Hint>
      }
    >
      <Popover.Dropdown aria-label={t('columns')} p="xs">
        <Box mah={420} className="scrolls">
          <Stack gap="sm">
            {entity.sections.map((section) => {
              const fields = layout.fields.filter((f) => f.section === section.key && f.key !== entity.title)
              if (fields.length === 0) return null
              return (
                <Checkbox.Group key={section.key} label={format.label(section.labels)} value={[...shown]} size="xs">
                  <Stack gap={4} mt={4}>
                    {fields.map((field) => (
                      <Checkbox
                        key={field.key}
                        size="xs"
                        value={field.key}
                        label={format.label(field.labels)}
                        onChange={() => layout.toggle(field.key)}
                      />
                    ))}
                  </Stack>
                </Checkbox.Group>
              )
            })}
          </Stack>
        </Box>
        <Stack gap="xs" mt="xs" align="flex-start">
          <Checkbox
            size="xs"
            label={t('deleted.show')}
            checked={state.deleted}
            onChange={(event) => onState({ ...state, deleted: event.currentTarget.checked })}
          />
          <Button size="compact-xs" variant="subtle" onClick={layout.reset}>
            {t('columns.reset')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </LatePopover>
  )
}
