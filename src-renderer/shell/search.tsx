import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, useSpotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { catalogue } from '../../src-shared/features/catalogue.ts'
import { useChannel } from '../api/use-channel.ts'
import { useReadsLists } from '../app/session.tsx'
import { entityOf, recordPath } from '../components/entity-paths.ts'
import { useFormat } from '../i18n/use-format.ts'
import { useProgramCommands } from './commands.tsx'
import { palette, paletteStore } from './palette.ts'
import { useTypedAhead } from './typed-ahead.ts'

const limit = 12

/** Ctrl+K: finds any record by its words, and everything the program can do by its name. */
export const Search = memo(function Search() {
  const { t } = useTranslation('shell')
  const format = useFormat()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const { opened } = useSpotlight(paletteStore)
  const field = useRef<HTMLInputElement>(null)
  useTypedAhead(opened, field, setQuery)
  // Locked or closed with the register: whoever opens one next is looking for nothing yet.
  useEffect(() => palette.close, [])
  const [search] = useDebouncedValue(query.trim(), 80)
  const mayRead = useReadsLists()
  const hits = useChannel('search.everything', { search, limit }, { enabled: mayRead && search !== '', keep: true })
  const commands = useProgramCommands(query)
  const found = search === '' ? [] : (hits.data ?? [])
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      maxHeight={480}
      scrollable
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      shortcut="mod + K"
      // In a field too: it is how one leaves it for elsewhere.
      tagsToIgnore={[]}
    >
      <Spotlight.Search
        ref={field}
        // What was typed ahead is gone on with, not written into its beginning.
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(query.length, query.length)}
        placeholder={t('search.placeholder')}
        aria-label={t('search')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t('search.records')}>
            {found.map((hit) => {
              const entity = entityOf(hit.entity)
              if (!entity) return null
              return (
                <Spotlight.Action
                  key={`${hit.entity} ${hit.ref.id}`}
                  label={hit.ref.name}
                  description={[format.label(catalogue[entity].labels.one), hit.context].filter(Boolean).join(' · ')}
                  onClick={() => void navigate(recordPath(entity, hit.ref.id))}
                />
              )
            })}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label={t('search.commands')}>
            {commands.map((command) => (
              <Spotlight.Action
                key={command.label}
                label={command.label}
                leftSection={<command.icon size={18} aria-hidden />}
                onClick={command.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length === 0 && commands.length === 0 && !hits.isFetching && (
          <Spotlight.Empty>{t('search.nothing', { search: query })}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
})
