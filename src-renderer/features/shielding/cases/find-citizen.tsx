import { Button, Group, Popover, Text, TextInput } from '@mantine/core'
import { IconUserSearch } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseRow } from '../../../../src-shared/features/shielding/contract.ts'
import type { Failure } from '../../../../src-shared/kernel/result.ts'
import { call, failureOf } from '../../../api/bridge.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { LatePopover } from '../../../components/late.tsx'
import styles from '../shielding.module.css'

interface FindCitizenProps {
  readonly found: readonly CaseRow[] | null
  readonly onFound: (rows: readonly CaseRow[] | null) => void
}

/** Finds the cases about a citizen by the whole number, past every cache: nothing keeps what was typed. */
export function FindCitizen({ found, onFound }: FindCitizenProps) {
  const { t } = useTranslation('shielding')
  const [asking, setAsking] = useState(false)
  if (found !== null)
    return (
      <Button size="xs" variant="default" onClick={() => onFound(null)}>
        {t('find.clear')}
      </Button>
    )
  return (
    <LatePopover
      opened={asking}
      onChange={setAsking}
      width={320}
      position="bottom-end"
      trapFocus
      returnFocus
      target={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconUserSearch size={16} aria-hidden />}
          onClick={() => setAsking(!asking)}
        >
          {t('find')}
        </Button>
      }
    >
      <Popover.Dropdown>
        <AskNumber
          onFound={(rows) => {
            setAsking(false)
            onFound(rows)
          }}
        />
      </Popover.Dropdown>
    </LatePopover>
  )
}

function AskNumber({ onFound }: Pick<FindCitizenProps, 'onFound'>) {
  const { t } = useTranslation('shielding')
  const [number, setNumber] = useState('')
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setRunning(true)
    try {
      onFound(await call('shielding.find', { number }))
    } catch (error) {
      setFailure(failureOf(error))
      setRunning(false)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)} autoComplete="off">
      {failure && <FailureAlert failure={failure} mb="sm" />}
      <TextInput
        label={t('find.label')}
        classNames={{ input: styles.number ?? '' }}
        value={number}
        spellCheck={false}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t('find.lead')}
      </Text>
      <Group justify="flex-end" mt="sm">
        <Button type="submit" size="xs" loading={running}>
          {t('find.do')}
        </Button>
      </Group>
    </form>
  )
}
