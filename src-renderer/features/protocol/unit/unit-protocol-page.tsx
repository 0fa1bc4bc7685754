import { Button, Group, Switch, Title } from '@mantine/core'
import { IconSitemap } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { type UnitStanding, unitStandings } from '../../../../src-shared/features/protocol/contract.ts'
import { participationEntity } from '../../../../src-shared/features/protocol/participation.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { listPaths } from '../../../components/entity-paths.ts'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { RefInput } from '../../../components/fields/ref-input.tsx'
import frame from '../../../components/list-frame.module.css'
import { VersionsButton } from '../versions/versions-button.tsx'
import styles from './unit.module.css'
import { UnitList } from './unit-list.tsx'

/** A unit's protocol: its own activities, the common ones it has joined, and those it is proposed to join. */
export function UnitProtocolPage() {
  const { t } = useTranslation('protocol')
  const navigate = useNavigate()
  const { unit = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const below = params.get('below') === '1'
  const standing = unitStandings.filter((code) => params.getAll('standing').includes(code))
  const show = (next: Shown): void => setParams(addressOf(next), { replace: true })
  const [chosen, setChosen] = useState<Readonly<Record<string, RefView>>>({})
  const known = useChannel('organisationUnit.get', { id: unit }, { enabled: unit !== '' })
  const name = known.data && { [unit]: { id: unit, name: String(known.data.values['name'] ?? '') } }
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Title order={1}>{t('unit.title')}</Title>
        <Group mt="xs" align="flex-end">
          <div className={styles.unit}>
            <RefInput
              entity="organisationUnit"
              field={fieldOf(participationEntity, 'unit')}
              label={t('unit.choose')}
              value={unit || null}
              refs={{ ...chosen, ...name }}
              onRef={(ref) => setChosen((before) => ({ ...before, [ref.id]: ref }))}
              onChange={(id) => void navigate(typeof id === 'string' ? `/protocol/unit/${id}` : '/protocol/unit')}
            />
          </div>
          <Switch
            pb={8}
            label={t('unit.below')}
            checked={below}
            onChange={(event) => show({ below: event.currentTarget.checked, standing })}
          />
          {unit !== '' && <VersionsButton unit={unit} />}
        </Group>
      </div>
      {unit === '' && <NoUnit />}
      {unit !== '' && (
        <UnitList
          key={`${unit}.${below}`}
          unit={unit}
          below={below}
          standing={standing}
          onStanding={(next) => show({ below, standing: next })}
        />
      )}
    </div>
  )
}

/** Nothing is chosen: what the page is for, and the way to the units where there are none. */
function NoUnit() {
  const { t } = useTranslation('protocol')
  const { data } = useChannel('organisationUnit.list', { limit: 0 })
  const icon = <IconSitemap size={40} stroke={1.2} />
  if (data?.total !== 0)
    return (
      <EmptyNote icon={icon} title={t('unit.pick')}>
        {t('unit.pick.text')}
      </EmptyNote>
    )
  return (
    <EmptyNote
      icon={icon}
      title={t('unit.noUnits')}
      actions={
        <Button component={Link} to={listPaths.organisationUnit} variant="default">
          {t('unit.toUnits')}
        </Button>
      }
    >
      {t('unit.noUnits.text')}
    </EmptyNote>
  )
}

interface Shown {
  readonly below: boolean
  readonly standing: readonly UnitStanding[]
}

/** What of the page stands in its address. */
function addressOf({ below, standing }: Shown): URLSearchParams {
  return new URLSearchParams([...(below ? [['below', '1']] : []), ...standing.map((code) => ['standing', code])])
}
