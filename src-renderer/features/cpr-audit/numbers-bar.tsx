import { Button, Text } from '@mantine/core'
import { IconLock, IconLockOpen, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { useAuditArea } from './area-note.tsx'
import styles from './audit.module.css'
import { useAudit } from './audit-frame.tsx'
import { ChooseFiles } from './lists/choose-files.tsx'
import { baseName, type ChosenList, toRead } from './lists/use-chosen-lists.ts'

/** Whose contacts a list holds is known from before, and nothing is asked of states. */
function asked(list: ChosenList) {
  const { system: _, words: __, ...rest } = toRead(list)
  return rest
}

/** Whether numbers are at hand, and how they come there: the audit's own files are read once more. */
export function NumbersBar({ why }: { readonly why: string }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const { audit, chosen, numbers } = useAudit()
  const mayOpen = useAuditArea()?.access === 'open'
  const { session, opening } = numbers
  const read = chosen.lists.filter(({ kind }) => kind !== 'status')
  const kindOf = (path: string) =>
    audit.lists.find(({ step, file }) => step === 'compare' && file === baseName(path))?.kind ?? 'subscriptions'
  return (
    <div className={styles.numbers}>
      <Text size="sm" fw={600} className={styles.numbersHead} role="status">
        {session ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />}
        {session
          ? t('numbers.open', { known: format.number(session.known), findings: format.number(session.findings) })
          : t('numbers.closed')}
      </Text>
      {session ? (
        <Button size="compact-sm" variant="subtle" onClick={numbers.close}>
          {t('numbers.close')}
        </Button>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {why}
          </Text>
          <ChooseFiles
            what={t('numbers.files')}
            label={t(read.length > 0 ? 'numbers.chooseOthers' : 'numbers.choose')}
            disabled={opening || !mayOpen}
            onFiles={(paths) =>
              void numbers.open(paths.map((path) => ({ path, kind: kindOf(path), on: null, columns: null })))
            }
            actions={(audit.workingSetUntil !== null || read.length > 0) && <AtHand lists={read.map(asked)} />}
          />
        </>
      )}
    </div>
  )
}

/** Without choosing anything: what is kept for a while under the area's key, or the files of this visit once more. */
function AtHand({ lists }: { readonly lists: ReturnType<typeof asked>[] }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const { audit, numbers } = useAudit()
  const mayOpen = useAuditArea()?.access === 'open'
  const until = audit.workingSetUntil
  return (
    <Button
      size="xs"
      loading={numbers.opening}
      disabled={!mayOpen}
      leftSection={<IconRefresh size={15} aria-hidden />}
      onClick={() => void numbers.open(until === null ? lists : [])}
    >
      {until === null ? t('numbers.again') : t('numbers.kept', { until: format.date(until) })}
    </Button>
  )
}
