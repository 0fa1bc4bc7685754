import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../api/use-command.ts'
import { Card } from '../../../components/cards/card.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useShielding } from '../shielding-frame.tsx'
import { UnitLine } from './unit-line.tsx'

/** The units of a register for shieldings alone, where no coordinator makes them. */
export function UnitsCard() {
  const { t } = useTranslation('shielding-settings')
  const notices = useNotices()
  const { units } = useShielding()
  const add = useCommand('shielding.addUnit')
  const [name, setName] = useState('')
  const [parent, setParent] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const called = name.trim()
    if (called === '' || !(await add.run({ name: called, parent })).ok) return
    notices.done(t('units.added', { name: called }))
    setName('')
  }
  return (
    <Card title={t('units')} lead={t('units.lead')}>
      {add.failure && <FailureAlert failure={add.failure} />}
      {units.length > 0 && (
        <Stack component="ul" gap={2} m={0} p={0}>
          {units.map((unit) => (
            <UnitLine key={unit.id} unit={unit} />
          ))}
        </Stack>
      )}
      <form onSubmit={(event) => void submit(event)}>
        <Group align="flex-end" gap="sm">
          <TextInput label={t('units.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          {units.length > 0 && (
            <Select
              w={200}
              label={t('units.parent')}
              clearable
              searchable
              data={units.map((unit) => ({ value: unit.id, label: unit.name }))}
              value={parent}
              onChange={setParent}
            />
          )}
          <Button type="submit" variant="default" disabled={name.trim() === ''} loading={add.running}>
            {t('units.add')}
          </Button>
        </Group>
      </form>
    </Card>
  )
}
