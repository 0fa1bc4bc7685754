import { Group, Switch, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { participationEntity } from '../../../../src-shared/features/protocol/participation.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { RefInput } from '../../../components/fields/ref-input.tsx'
import styles from './unit.module.css'
import { UnitTable } from './unit-table.tsx'

/** A unit's protocol: its own activities, the common ones it has joined, and those it is proposed to join. */
export function UnitProtocolPage() {
  const { t } = useTranslation('protocol')
  const navigate = useNavigate()
  const { unit = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const below = params.get('below') === '1'
  const onlyProposed = params.get('standing') === 'proposed'
  const [chosen, setChosen] = useState<Readonly<Record<string, RefView>>>({})
  const known = useChannel('organisationUnit.get', { id: unit }, { enabled: unit !== '' })
  const { data, error, refetch } = useChannel('protocol.unit', { unit, below }, { enabled: unit !== '' })
  const name = known.data && { [unit]: { id: unit, name: String(known.data.values['name'] ?? '') } }
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Title order={1} size="h2">
          {t('unit.title')}
        </Title>
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
            onChange={(event) => setParams(asked(event.currentTarget.checked, onlyProposed), { replace: true })}
          />
          <Switch
            pb={8}
            label={t('unit.onlyProposed')}
            checked={onlyProposed}
            onChange={(event) => setParams(asked(below, event.currentTarget.checked), { replace: true })}
          />
        </Group>
      </div>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />}
      {unit === '' && (
        <Text c="dimmed" p="xl">
          {t('unit.pick')}
        </Text>
      )}
      {unit !== '' && data && (
        <UnitTable
          key={`${unit}.${onlyProposed}`}
          rows={onlyProposed ? data.filter(({ standing }) => standing === 'proposed') : data}
        />
      )}
    </div>
  )
}

/** What of the page stands in its address. */
function asked(below: boolean, onlyProposed: boolean): Record<string, string> {
  return { ...(below && { below: '1' }), ...(onlyProposed && { standing: 'proposed' }) }
}
