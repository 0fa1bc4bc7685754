import { Badge, Group, Text } from '@mantine/core'
import { IconCircleDashed, IconKey, IconLock, IconLockOpen, type TablerIcon } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaAccess, AreaState } from '../../../src-shared/features/areas/contract.ts'
import { areaLabels } from '../../../src-shared/kernel/area-labels.ts'
import { rolesOfArea } from '../../../src-shared/kernel/areas.ts'
import { roleLabels } from '../../../src-shared/kernel/role-labels.ts'
import { useMay, useRegister } from '../../app/session.tsx'
import { Card } from '../../components/cards/card.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { AreaHolders } from './area-holders.tsx'
import { AreaOwnKey } from './area-own-key.tsx'

const icons: Readonly<Record<AreaAccess, TablerIcon>> = {
  open: IconLockOpen,
  noRole: IconLock,
  notFounded: IconCircleDashed,
  noKey: IconLock,
  keyChanged: IconLock,
  keyFileNeeded: IconKey
}

/** An area: its state in word and sign, what is missing and who gives it, its holders. */
export function AreaCard({ state }: { readonly state: AreaState }) {
  const { t } = useTranslation('areas')
  const format = useFormat()
  const Icon = icons[state.access]
  const standing = useFocusOnChange(state)
  const roles = rolesOfArea[state.area].map((role) => format.label(roleLabels[role])).join(' / ')
  return (
    <Card title={format.label(areaLabels[state.area])} lead={t(`about.${state.area}`)}>
      {/* Where focus goes when what was pressed is there no longer. */}
      <Group gap="xs" ref={standing} tabIndex={-1} role="status">
        <Badge
          variant="outline"
          color={state.access === 'open' ? 'accent' : 'gray'}
          tt="none"
          // What is missing is read to its end, also in a narrow window.
          styles={{ root: { height: 'auto', minHeight: 20 }, label: { whiteSpace: 'normal', textAlign: 'left' } }}
          leftSection={<Icon size={14} aria-hidden />}
        >
          {t(`state.${state.access}`, { roles })}
        </Badge>
        {state.records > 0 && (
          <Text size="sm" c="dimmed">
            {t('records', { count: state.records })}
          </Text>
        )}
      </Group>
      <WhoGives state={state} />
      <AreaOwnKey state={state} />
      <AreaHolders state={state} />
    </Card>
  )
}

/** What was pressed goes away with the state it changed: focus stays at the card. */
function useFocusOnChange({ access, asked, ownKeyFile, holders, requests }: AreaState) {
  const standing = useRef<HTMLDivElement>(null)
  const now = JSON.stringify([access, asked, ownKeyFile, holders.length, requests.length])
  const before = useRef(now)
  useEffect(() => {
    if (before.current !== now && document.activeElement === document.body) standing.current?.focus()
    before.current = now
  }, [now])
  return standing
}

/** Who can give what is missing. */
function WhoGives({ state }: { readonly state: AreaState }) {
  const { t } = useTranslation('areas')
  const { user } = useRegister()
  const mayAdminister = useMay('register.administer')
  const { access, administrators, area } = state
  const holders = namesOf(state.holders.filter(({ id, valid }) => valid && id !== user.id))
  const others = namesOf(state.entitled.filter(({ id }) => id !== user.id))
  const text = (): string | null => {
    if (access === 'open' || (access === 'keyFileNeeded' && !state.asked)) return null
    if (access === 'noRole' && mayAdminister) return t('who.noRoleAdmin')
    if (access === 'noRole')
      return t(holders === '' ? 'who.noRole' : 'who.noRoleFounded', { administrators: administrators || '–', holders })
    if (access === 'notFounded') return t(area === 'keptNumbers' ? 'who.foundRegister' : 'who.found')
    if (holders === '') return t('who.nobody')
    return state.asked ? t('asked', { holders }) : t('who.holders', { holders })
  }
  const said = text()
  if (said === null) return null
  return (
    <Text size="sm">
      {said}
      {access === 'notFounded' && others !== '' && ` ${t('who.others', { others })}`}
    </Text>
  )
}

function namesOf(users: readonly { readonly name: string }[]): string {
  return users.map(({ name }) => name).join(', ')
}
