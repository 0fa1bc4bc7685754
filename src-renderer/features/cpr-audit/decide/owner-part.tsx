import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelOutput } from '../../../../src-shared/ipc/contract.ts'
import { useJob } from '../../../components/use-job.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useAudit } from '../audit-frame.tsx'
import { ChooseFiles } from '../lists/choose-files.tsx'
import { NumbersBar } from '../numbers-bar.tsx'
import { SheetDialog } from './sheet-dialog.tsx'

/** Where a system's owner decides outside of the program: an encrypted sheet goes out, and comes back. */
export function OwnerPart() {
  const { t } = useTranslation('cpr-audits')
  const { audit, numbers } = useAudit()
  const [writing, setWriting] = useState(false)
  const [came, setCame] = useState<ChannelOutput<'cprAudit.readSheet'> | null>(null)
  const reading = useJob('cprAudit.readSheet', t('sheet.reading'))
  const read = async ([path]: readonly string[]): Promise<void> => {
    if (path === undefined) return
    const done = await reading.run({ id: audit.id, path })
    if (done) setCame(done.result)
  }
  return (
    <Stack component="section" gap={8} mt="lg" aria-label={t('sheet.title')}>
      <Text size="sm" fw={600}>
        {t('sheet.title')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('sheet.lead')}
      </Text>
      {numbers.session ? (
        <Button
          size="xs"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => setWriting(true)}
        >
          {t('sheet.write')}
        </Button>
      ) : (
        <NumbersBar why={t('sheet.why')} />
      )}
      <Group>
        <ChooseFiles
          what={t('sheet.title')}
          label={t('sheet.read')}
          disabled={reading.running}
          onFiles={(paths) => void read(paths)}
        />
      </Group>
      {came && <Came came={came} />}
      {writing && numbers.session && <SheetDialog sessionId={numbers.session.id} onClose={() => setWriting(false)} />}
    </Stack>
  )
}

/** So many rows are named; a sheet that is wholly another one would name thousands. */
const mostNamed = 20

function Came({ came: { decided, lines } }: { readonly came: ChannelOutput<'cprAudit.readSheet'> }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  return (
    <Alert
      color={lines.length === 0 ? 'teal' : 'yellow'}
      title={t('sheet.came', { count: decided, number: format.number(decided) })}
    >
      {lines.length > 0 && (
        <List size="sm">
          {lines.slice(0, mostNamed).map(({ line, problem }) => (
            <List.Item key={line}>{t(`sheet.problem.${problem}`, { line })}</List.Item>
          ))}
          {lines.length > mostNamed && <List.Item>{t('sheet.more', { count: lines.length - mostNamed })}</List.Item>}
        </List>
      )}
    </Alert>
  )
}
