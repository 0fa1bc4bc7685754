import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCivilDate } from '../../../../src-shared/kernel/dates.ts'
import { useToday } from '../../../app/use-today.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useJob } from '../../../components/use-job.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useAuditArea } from '../area-note.tsx'
import { useAudit } from '../audit-frame.tsx'
import { ChooseFiles } from '../lists/choose-files.tsx'
import { ChosenFile } from '../lists/chosen-file.tsx'

interface ProofFile {
  readonly path: string
  readonly on: string | null
}

/** Fifth step: a later extract, or receipts, shows that they are gone. */
export function ProveStep() {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const notices = useNotices()
  const today = useToday()
  const { audit } = useAudit()
  const mayProve = useAuditArea()?.access === 'open'
  const [kind, setKind] = useState<'extract' | 'receipts'>('extract')
  const [files, setFiles] = useState<readonly ProofFile[]>([])
  const prove = useJob('cprAudit.prove', t('prove.job'))
  const change = (path: string, on: string | null): void =>
    setFiles(files.map((file) => (file.path === path ? { path, on } : file)))
  const run = async (): Promise<void> => {
    const lists = files.map(({ path, on }) => ({ path, kind: 'subscriptions' as const, on }))
    const done = await prove.run({ id: audit.id, receipts: kind === 'receipts', lists })
    if (!done) return
    const { gone, still } = done.result
    setFiles([])
    if (still === 0) notices.done(t('prove.allGone', { count: gone, number: format.number(gone) }))
    else notices.warn(t('prove.still', { count: still, number: format.number(still) }))
  }
  return (
    <Stack gap="md">
      <Standing />
      <Radio.Group label={t('prove.with')} value={kind} onChange={(value) => setKind(value as typeof kind)}>
        <Stack gap={8} mt="xs">
          {(['extract', 'receipts'] as const).map((each) => (
            <Radio key={each} value={each} label={t(`prove.${each}`)} description={t(`prove.${each}.about`)} />
          ))}
        </Stack>
      </Radio.Group>
      <ChooseFiles
        what={t(`prove.${kind}`)}
        disabled={prove.running}
        onFiles={(paths) => setFiles([...new Set(paths)].map((path) => ({ path, on: today })))}
      >
        {files.map(({ path, on }) => (
          <ChosenFile
            key={path}
            path={path}
            on={on}
            disabled={prove.running}
            onDate={(next) => change(path, next)}
            onRemove={() => setFiles(files.filter((file) => file.path !== path))}
          />
        ))}
      </ChooseFiles>
      <Group>
        <Button
          loading={prove.running}
          disabled={files.length === 0 || !mayProve || files.some(({ on }) => on !== null && !isCivilDate(on))}
          onClick={() => void run()}
        >
          {t('prove.do')}
        </Button>
      </Group>
    </Stack>
  )
}

/** How many are gone so far, and by which files. */
function Standing() {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const { audit } = useAudit()
  const proofs = audit.lists.filter(({ step }) => step === 'proof')
  const { deletions, gone } = audit
  return (
    <div>
      <Text size="sm" fw={600} role="status">
        {t('prove.standing', { gone: format.number(gone), deletions: format.number(deletions) })}
      </Text>
      {proofs.map((list) => (
        <Text key={`${list.sha256} ${list.readAt}`} size="xs" c="dimmed">
          {t('file.before', {
            file: list.file,
            on: format.date(list.on),
            when: format.instant(list.readAt),
            who: list.readBy,
            numbers: format.number(list.numbers)
          })}
        </Text>
      ))}
    </div>
  )
}
