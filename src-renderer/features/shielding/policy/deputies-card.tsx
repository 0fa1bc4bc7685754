import { ActionIcon, Button, Group, Select, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCivilDate } from '../../../../src-shared/kernel/dates.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useMay, useRegister } from '../../../app/session.tsx'
import { Card } from '../../../components/cards/card.tsx'
import cards from '../../../components/cards/cards.module.css'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { LooseDate } from '../../../components/fields/loose-date.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

/** Who decides in a leader's place, and on which days. */
export function DeputiesCard() {
  const { t } = useTranslation('shielding-settings')
  const format = useFormat()
  const notices = useNotices()
  const { data, error } = useChannel('shielding.deputies', {})
  const remove = useCommand('shielding.removeDeputy')
  const drop = async (id: string): Promise<void> => {
    if ((await remove.run({ id })).ok) notices.done(t('deputies.removed'))
  }
  return (
    <Card title={t('deputies')} lead={t('deputies.lead')}>
      {error && <FailureAlert failure={failureOf(error)} />}
      {remove.failure && <FailureAlert failure={remove.failure} />}
      {data?.length === 0 && <Text size="sm">{t('deputies.none')}</Text>}
      {data && data.length > 0 && (
        <table className={cards.table}>
          <thead>
            <tr>
              <th>{t('deputies.of')}</th>
              <th>{t('deputies.deputy')}</th>
              <th>{t('deputies.from')}</th>
              <th>{t('deputies.until')}</th>
              <th aria-label={t('deputies.remove')} />
            </tr>
          </thead>
          <tbody>
            {data.map(({ id, of, deputy, from, until }) => (
              <tr key={id}>
                <td>{of.name}</td>
                <td>{deputy.name}</td>
                <td>{format.date(from)}</td>
                <td>{format.date(until)}</td>
                <td>
                  <ActionIcon
                    variant="subtle"
                    aria-label={`${t('deputies.remove')}: ${deputy.name}`}
                    onClick={() => void drop(id)}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AddDeputy />
    </Card>
  )
}

function AddDeputy() {
  const { t } = useTranslation('shielding-settings')
  const { user } = useRegister()
  const mayManage = useMay('shielding.manage')
  const deciders = useChannel('shielding.deciders', {}).data ?? []
  const add = useCommand('shielding.addDeputy')
  const [of, setOf] = useState<string | null>(mayManage ? null : user.id)
  const [deputy, setDeputy] = useState<string | null>(null)
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const isReady = of !== null && deputy !== null && isCivilDate(from) && isCivilDate(until)
  const submit = async (): Promise<void> => {
    if (!isReady || !(await add.run({ of, deputy, from, until })).ok) return
    setDeputy(null)
    setFrom('')
    setUntil('')
  }
  const choices = (except: string | null) =>
    deciders.filter(({ id }) => id !== except).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      {add.failure && <FailureAlert failure={add.failure} />}
      <Group align="flex-end" gap="sm">
        {mayManage && (
          <Select
            w={180}
            label={t('deputies.of')}
            placeholder={t('deputies.choose')}
            searchable
            data={choices(deputy)}
            value={of}
            onChange={setOf}
          />
        )}
        <Select
          w={180}
          label={t('deputies.deputy')}
          placeholder={t('deputies.choose')}
          searchable
          data={choices(of)}
          value={deputy}
          onChange={setDeputy}
        />
        <LooseDate label={t('deputies.from')} value={from} onChange={(value) => setFrom(value ?? '')} />
        <LooseDate label={t('deputies.until')} value={until} onChange={(value) => setUntil(value ?? '')} />
        <Button variant="default" disabled={!isReady} loading={add.running} onClick={() => void submit()}>
          {t('deputies.add')}
        </Button>
      </Group>
    </>
  )
}
