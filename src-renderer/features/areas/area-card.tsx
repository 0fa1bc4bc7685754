import { Badge, Group, Text } from '@mantine/core'
import { IconCircleDashed, IconKey, IconLock, IconLockOpen, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AreaAccess, AreaState } from '../../../src-shared/features/areas/contract.ts'
import { areaLabels } from '../../../src-shared/kernel/area-labels.ts'
import { rolesOfArea } from '../../../src-shared/kernel/areas.ts'
import { roleLabels } from '../../../src-shared/kernel/role-labels.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../settings/card.tsx'
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
  const roles = rolesOfArea[state.area].map((role) => format.label(roleLabels[role])).join(' / ')
  return (
    <Card title={format.label(areaLabels[state.area])}>
      <Group gap="xs">
        <Badge
          variant="outline"
          color={state.access === 'open' ? 'accent' : 'gray'}
          tt="none"
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

/** Who can give what is missing. */
function WhoGives({ state }: { readonly state: AreaState }) {
  const { t } = useTranslation('areas')
  const holders = validHolders(state)
  const { administrators, entitled } = state
  const text = (): string | null => {
    if (state.access === 'open' || state.access === 'keyFileNeeded') return null
    if (state.access === 'noRole') return t('who.noRole', { administrators: administrators || '–' })
    if (state.access === 'notFounded') return t('who.founders', { entitled: entitled || '–' })
    if (holders === '') return t('who.nobody')
    return state.asked ? t('asked', { holders }) : t('who.holders', { holders })
  }
  const said = text()
  return said && <Text size="sm">{said}</Text>
}

/** The names of those whose copy opens the area. */
function validHolders({ holders }: AreaState): string {
  return holders
    .filter(({ valid }) => valid)
    .map(({ name }) => name)
    .join(', ')
}
