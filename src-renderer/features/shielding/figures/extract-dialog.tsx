import {
  Button,
  Checkbox,
  Group,
  Modal,
  PasswordInput,
  Radio,
  SegmentedControl,
  Select,
  Stack,
  TextInput
} from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelInput } from '../../../../src-shared/ipc/contract.ts'
import { isCivilDate } from '../../../../src-shared/kernel/dates.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { LooseDate } from '../../../components/fields/loose-date.tsx'
import { useJob } from '../../../components/use-job.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useShielding } from '../shielding-frame.tsx'

const running = ['requested', 'provisional', 'approved'] as const
const over = ['rejected', 'withdrawn', 'ended', 'joined', 'expired'] as const

/** Which cases go out, as what, with or without numbers, and how the file is protected. */
export function ExtractDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['shielding-overview', 'shielding'])
  const format = useFormat()
  const notices = useNotices()
  const { units } = useShielding()
  const job = useJob('shielding.extract', t('extract.do'))
  const [which, setWhich] = useState<'all' | 'running' | 'over'>('all')
  const [unit, setUnit] = useState<string | null>(null)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [kind, setKind] = useState<'xlsx' | 'pdf'>('xlsx')
  const [withNumbers, setWithNumbers] = useState(false)
  const [numbersFor, setNumbersFor] = useState('')
  const [protection, setProtection] = useState<'zip' | 'plain'>('zip')
  const [password, setPassword] = useState('')
  const [plainReason, setPlainReason] = useState('')
  const [tried, setTried] = useState(false)
  const lacks = {
    numbers: withNumbers && numbersFor.trim().length < 3,
    password: protection === 'zip' && password.length < 12,
    plain: protection === 'plain' && plainReason.trim().length < 3
  }
  const error = (isLacking: boolean): string | undefined => (tried && isLacking ? t('extract.short') : undefined)
  const submit = async (): Promise<void> => {
    setTried(true)
    if (lacks.numbers || lacks.password || lacks.plain) return
    const input: Omit<ChannelInput<'shielding.extract'>, 'jobId'> = {
      filter: {
        states: which === 'all' ? null : [...(which === 'running' ? running : over)],
        unit,
        from: isCivilDate(from) ? from : null,
        to: isCivilDate(to) ? to : null
      },
      format: kind,
      language: format.language,
      numbersFor: withNumbers ? numbersFor : null,
      protection: protection === 'zip' ? { kind: 'zip', password } : { kind: 'plain', reason: plainReason }
    }
    const done = (await job.run(input))?.result
    if (!done) return
    notices.done(t('extract.done', { count: done.cases, number: format.number(done.cases) }))
    if (done.locked > 0)
      notices.warn(t('extract.lockedSome', { count: done.locked, number: format.number(done.locked) }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('extract.do')}
      closeButtonProps={{ 'aria-label': t('extract.cancel') }}
    >
      <Stack gap="md">
        <Group gap="sm" align="flex-end">
          <Select
            flex={1}
            label={t('extract.which')}
            allowDeselect={false}
            data={(['all', 'running', 'over'] as const).map((value) => ({ value, label: t(`extract.${value}`) }))}
            value={which}
            onChange={(value) => setWhich((value ?? 'all') as typeof which)}
          />
          <Select
            flex={1}
            label={t('due.unit')}
            clearable
            searchable
            limit={200}
            data={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={unit}
            onChange={setUnit}
          />
        </Group>
        <Group gap="sm">
          <LooseDate label={t('figures.from')} value={from} onChange={(value) => setFrom(value ?? '')} />
          <LooseDate label={t('figures.to')} value={to} onChange={(value) => setTo(value ?? '')} />
        </Group>
        <SegmentedControl
          aria-label={t('extract.format')}
          value={kind}
          onChange={(value) => setKind(value === 'pdf' ? 'pdf' : 'xlsx')}
          data={[
            { value: 'xlsx', label: 'Excel' },
            { value: 'pdf', label: 'PDF' }
          ]}
        />
        <Checkbox
          label={t('extract.numbers')}
          checked={withNumbers}
          onChange={({ currentTarget }) => setWithNumbers(currentTarget.checked)}
        />
        {withNumbers && (
          <TextInput
            label={t('extract.numbersFor')}
            withAsterisk
            spellCheck={false}
            value={numbersFor}
            error={error(lacks.numbers)}
            onChange={({ currentTarget }) => setNumbersFor(currentTarget.value)}
          />
        )}
        <Radio.Group
          label={t('extract.protect')}
          value={protection}
          onChange={(value) => setProtection(value === 'plain' ? 'plain' : 'zip')}
        >
          <Stack gap={6} mt={6}>
            <Radio value="zip" label={t('extract.zip')} />
            <Radio value="plain" label={t('extract.plain')} />
          </Stack>
        </Radio.Group>
        {protection === 'zip' ? (
          <PasswordInput
            label={t('extract.password')}
            description={t('extract.password.hint')}
            withAsterisk
            autoComplete="off"
            value={password}
            error={error(lacks.password)}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        ) : (
          <TextInput
            label={t('extract.plainReason')}
            withAsterisk
            value={plainReason}
            error={error(lacks.plain)}
            onChange={({ currentTarget }) => setPlainReason(currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('extract.cancel')}
          </Button>
          <Button loading={job.running} onClick={() => void submit()}>
            {t('extract.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
