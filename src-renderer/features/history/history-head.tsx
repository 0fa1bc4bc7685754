import { Button, Group, Menu, Text, Title } from '@mantine/core'
import { IconCertificate, IconChevronDown, IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HistoryFilter } from '../../../src-shared/features/register/history-contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { runJob } from '../../api/jobs.ts'
import { useCommand } from '../../api/use-command.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { Hint } from '../../components/hint.tsx'
import { LateMenu } from '../../components/late.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import type { ShownHistory } from './use-history.ts'

interface HistoryHeadProps {
  readonly filter: HistoryFilter
  readonly history: ShownHistory
  readonly narrowed: boolean
}

const formats = ['xlsx', 'csv', 'json'] as const

/** What the page is, how much there is, and how it is taken out: as shown, or its head as a proof. */
export function HistoryHead({ filter, history, narrowed }: HistoryHeadProps) {
  const { t } = useTranslation('history')
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Group gap="sm" align="baseline">
          <Title order={1}>{t('title')}</Title>
          <Count history={history} narrowed={narrowed} />
        </Group>
        <Text size="sm" c="dimmed" maw={720}>
          {t('lead')}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <SaveProof />
        <ExportMenu filter={filter} />
      </Group>
    </Group>
  )
}

function Count({ history: { found, rows }, narrowed }: Pick<HistoryHeadProps, 'history' | 'narrowed'>) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const number = format.number(found ?? rows)
  const said =
    found === null
      ? narrowed && rows > 0 && t('foundSoFar', { number })
      : t(narrowed ? 'found' : 'count', { count: found, number })
  return (
    <Text size="sm" c="dimmed" role="status">
      {said}
    </Text>
  )
}

function ExportMenu({ filter }: { readonly filter: HistoryFilter }) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const notices = useNotices()
  const { language } = usePreferences()
  const run = async (kind: (typeof formats)[number]): Promise<void> => {
    try {
      const saved = await runJob('history.export', { format: kind, language, filter }, t('export.running'))
      if (saved)
        notices.done(t('export.done', { count: saved.entries, shown: format.number(saved.entries), path: saved.path }))
    } catch (error) {
      const failure = failureOf(error)
      if (failure.code !== 'request.cancelled') notices.refused(failure)
    }
  }
  return (
    <LateMenu
      position="bottom-end"
      target={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFileExport size={16} aria-hidden />}
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {t('export')}
        </Button>
      }
    >
      <Menu.Dropdown>
        {formats.map((kind) => (
          <Menu.Item key={kind} onClick={() => void run(kind)}>
            {t(`export.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </LateMenu>
  )
}

function SaveProof() {
  const { t } = useTranslation('history')
  const format = useFormat()
  const notices = useNotices()
  const { language } = usePreferences()
  const save = useCommand('history.exportHead', notices.refused)
  const run = async (): Promise<void> => {
    const saved = await save.run({ language })
    if (saved.ok && saved.data)
      notices.done(t('head.saved', { number: format.number(saved.data.count), path: saved.data.path }))
  }
  return (
    <Hint label={t('head.why')} multiline w={320}>
      <Button
        variant="default"
        size="xs"
        loading={save.running}
        leftSection={<IconCertificate size={16} aria-hidden />}
        onClick={() => void run()}
      >
        {t('head')}
      </Button>
    </Hint>
  )
}
