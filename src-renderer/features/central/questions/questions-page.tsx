import { Button, Group, Kbd, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconCircleCheck, IconClock, IconEqual, IconEqualNot } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../../../src-shared/features/consolidation/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useMay } from '../../../app/session.tsx'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { DecideAll } from './decide-all.tsx'
import { DecisionFiles } from './decision-files.tsx'
import { QuestionSides } from './question-sides.tsx'
import { useDecideKeys } from './use-decide-keys.ts'

/** So many are asked for at once; more come as these are answered. */
const ahead = 50

/** Two at a time with all that speaks for and against: the same, different, or later; a key each. */
export function QuestionsPage() {
  const { t } = useTranslation('central')
  const format = useFormat()
  const mayDecide = useMay('register.import')
  const [later, setLater] = useState<readonly number[]>([])
  const { data, error, refetch } = useChannel('central.questions', { limit: ahead + later.length }, { keep: true })
  const question = data?.rows.find(({ number }) => !later.includes(number)) ?? data?.rows[0]
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />
  return (
    <Stack p="md" gap="md" maw={1100}>
      <Group justify="space-between">
        <Group gap="sm" align="baseline">
          <Title order={1}>{t('page.questions')}</Title>
          <Text size="sm" c="dimmed" role="status">
            {data && data.total > 0 && t('questions.left', { count: data.total, number: format.number(data.total) })}
          </Text>
        </Group>
        <Group gap="xs">
          {mayDecide && (data?.total ?? 0) > 0 && <DecideAll />}
          <DecisionFiles />
        </Group>
      </Group>
      {data?.total === 0 && (
        <EmptyNote icon={<IconCircleCheck size={44} stroke={1.2} />} title={t('questions.none')}>
          {t('questions.noneText')}
        </EmptyNote>
      )}
      {question && (
        <Question
          key={question.number}
          of={question}
          onLater={() => setLater((before) => [...before.filter((n) => n !== question.number), question.number])}
        />
      )}
    </Stack>
  )
}

function Question({ of, onLater }: { readonly of: QuestionView; readonly onLater: () => void }) {
  const { t } = useTranslation('central')
  const format = useFormat()
  const notices = useNotices()
  const mayDecide = useMay('register.import')
  const [reason, setReason] = useState('')
  const { run, running } = useCommand('central.decide', notices.refused)
  const decide = (verdict: 'same' | 'different'): void => {
    if (!running) void run({ question: of.number, verdict, reason })
  }
  useDecideKeys(mayDecide, { s: () => decide('same'), d: () => decide('different'), l: onLater })
  return (
    <Stack gap="md">
      <Text>
        {t(`reason.${of.reason}`)} · {t(`supplier.${of.supplier}`)} ·{' '}
        {t('score', { share: format.number(Math.round(of.score * 100)) })}
      </Text>
      <QuestionSides of={of} />
      {mayDecide && (
        <>
          <TextInput
            label={t('why')}
            maw={520}
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button
              leftSection={<IconEqual size={18} aria-hidden />}
              rightSection={<Kbd>S</Kbd>}
              onClick={() => decide('same')}
            >
              {t('same')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconEqualNot size={18} aria-hidden />}
              rightSection={<Kbd>D</Kbd>}
              onClick={() => decide('different')}
            >
              {t('different')}
            </Button>
            <Button
              variant="subtle"
              leftSection={<IconClock size={18} aria-hidden />}
              rightSection={<Kbd>L</Kbd>}
              onClick={onLater}
            >
              {t('later')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}
