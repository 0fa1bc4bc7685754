import { ActionIcon, Button, CloseButton, Group, Kbd, Text, TextInput, Title } from '@mantine/core'
import { IconFileExport, IconLayoutSidebarRight, IconPlus, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { inSentence } from '../../../src-shared/i18n/in-sentence.ts'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { useMayCreate } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { newPath } from '../entity-paths.ts'
import { Hint } from '../hint.tsx'
import frame from '../list-frame.module.css'
import { PrintMenu } from '../print/print-menu.tsx'
import type { Sending } from '../print/use-print.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { FilterBar } from './filter-bar.tsx'
import type { ListState } from './list-state.ts'
import { SelectionBar } from './selection-bar.tsx'
import type { ListLayout } from './use-list-layout.ts'
import type { Selection } from './use-selection.ts'
import { ViewsMenu } from './views-menu.tsx'

interface TableHeadProps {
  readonly entity: Entity
  readonly beside: ReactNode
  readonly state: ListState
  readonly onState: (state: ListState) => void
  readonly total: number
  /** Nothing is there to search or filter. */
  readonly bare: boolean
  readonly layout: ListLayout
  readonly selection: Selection
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly onLeaveSearch: () => void
  readonly onExport: () => void
  /** The list as shown, for the printer. */
  readonly print: Sending
}

/** Above the rows: what the list is and how many there are, search and filters, or what to do with the selection. */
export function TableHead(props: TableHeadProps) {
  const { entity } = props
  const { t } = useTranslation('table')
  const format = useFormat()
  const mayCreate = useMayCreate()(entity.name)
  return (
    <div className={frame.head}>
      <Group justify="space-between" wrap="nowrap">
        <Group gap="sm" align="baseline">
          <Title order={1}>{format.label(entity.labels.many)}</Title>
          <Text size="sm" c="dimmed" role="status">
            {t('rows', { count: props.total, number: format.number(props.total) })}
          </Text>
          {props.beside}
        </Group>
        <Group gap="xs" wrap="nowrap">
          <Hint label={<Keyed text={t('export')} keys="Ctrl+E" />}>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconFileExport size={16} aria-hidden />}
              onClick={props.onExport}
            >
              {t('export')}
            </Button>
          </Hint>
          {mayCreate && (
            <Hint label={<Keyed text={t('new', { what: format.label(entity.labels.one) })} keys="N" />}>
              <Button
                component={Link}
                to={newPath(entity.name)}
                size="xs"
                leftSection={<IconPlus size={16} aria-hidden />}
              >
                {t('new', { what: inSentence(format.label(entity.labels.one)) })}
              </Button>
            </Hint>
          )}
        </Group>
      </Group>
      {!props.bare && <Tools {...props} />}
    </div>
  )
}

/** Search and filters, or what to do with the selection; columns and preview. */
function Tools(props: TableHeadProps) {
  const { entity, state, layout, selection } = props
  const { t } = useTranslation('table')
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Group gap={6}>
        <SearchField {...props} />
        {selection.ids.size > 0 ? (
          <SelectionBar entity={entity} selection={selection} />
        ) : (
          <FilterBar entity={entity} fields={layout.fields} state={state} onChange={props.onState} />
        )}
      </Group>
      <Group gap={6} wrap="nowrap">
        <PrintMenu send={props.print} />
        <ViewsMenu entity={entity.name} state={state} layout={layout} onState={props.onState} />
        <ColumnsMenu entity={entity} layout={layout} state={state} onState={props.onState} />
        <Hint label={<Keyed text={t('preview')} keys="P" />}>
          <ActionIcon
            variant={layout.preview ? 'light' : 'default'}
            size={30}
            aria-label={t('preview')}
            aria-pressed={layout.preview}
            onClick={() => layout.setPreview(!layout.preview)}
          >
            <IconLayoutSidebarRight size={17} aria-hidden />
          </ActionIcon>
        </Hint>
      </Group>
    </Group>
  )
}

function Keyed({ text, keys }: { readonly text: string; readonly keys: string }) {
  return (
    <Group gap={8}>
      {text} <Kbd size="xs">{keys}</Kbd>
    </Group>
  )
}

const pause = 80

/** The search as typed: asked when one pauses for a moment; Down and Enter go to the rows, Escape clears. */
function SearchField({ state, onState, searchRef, onLeaveSearch }: TableHeadProps) {
  const { t } = useTranslation('table')
  const [typed, setTyped] = useState<string | null>(null)
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => {
      setTyped(null)
      if (typed !== state.search) onState({ ...state, search: typed })
    }, pause)
    return () => clearTimeout(timer)
  }, [typed, state, onState])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setTyped('')
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    onLeaveSearch()
  }
  const text = typed ?? state.search
  return (
    <TextInput
      ref={searchRef}
      size="xs"
      w={230}
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={text && <CloseButton size="xs" aria-label={t('search.clear')} onClick={() => setTyped('')} />}
      value={text}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
