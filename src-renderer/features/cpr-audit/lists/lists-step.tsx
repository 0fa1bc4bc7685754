import { Anchor, Button, Checkbox, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isCivilDate } from '../../../../src-shared/kernel/dates.ts'
import type { Failure } from '../../../../src-shared/kernel/result.ts'
import { failureOf } from '../../../api/bridge.ts'
import { runJob } from '../../../api/jobs.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useAuditArea } from '../area-note.tsx'
import { useAudit } from '../audit-frame.tsx'
import { Excluded, ExcludeSystem } from './exclude-system.tsx'
import { ListSlot } from './list-slot.tsx'
import styles from './lists.module.css'
import { ListsRead } from './lists-read.tsx'
import { ReadFiles } from './read-files.tsx'
import { toRead } from './use-chosen-lists.ts'

/** First step: the extract, every system's contacts or why they are done without, CPR's status; and compare. */
export function ListsStep() {
  const { orderedAt, signedOffAt } = useAudit().audit
  return orderedAt === null && signedOffAt === null ? <ListsToRead /> : <ListsRead />
}

function ListsToRead() {
  const { t } = useTranslation('cpr-audits')
  const { chosen } = useAudit()
  const { run, running, failure } = useRun()
  const [strict, setStrict] = useState(false)
  const area = useAuditArea()
  const has = (kind: string): boolean => chosen.lists.some((list) => list.kind === kind)
  const dated = chosen.lists.every(({ on }) => on === null || isCivilDate(on))
  const lacks = !has('subscriptions') ? 'subscriptions' : !has('contacts') ? 'contacts' : dated ? null : 'dates'
  return (
    <>
      <Slots disabled={running} />
      {failure && <FailureAlert failure={failure} mt="sm" />}
      <Group mt="md" gap="md">
        <Button loading={running} disabled={lacks !== null || area?.access !== 'open'} onClick={() => void run(strict)}>
          {t(chosen.read ? 'run.again' : 'run')}
        </Button>
        <Checkbox
          size="sm"
          label={t('run.strict')}
          checked={strict}
          disabled={running}
          onChange={(event) => setStrict(event.currentTarget.checked)}
        />
        {lacks && (
          <Text size="sm" c="dimmed">
            {t(`lacks.${lacks}`)}
          </Text>
        )}
      </Group>
      {chosen.read && <ReadFiles read={chosen.read} disabled={running} />}
    </>
  )
}

function Slots({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation('cpr-audits')
  const { audit } = useAudit()
  const { source, systems, excluded } = audit
  return (
    <div className={styles.slots}>
      <ListSlot
        title={t('slot.subscriptions')}
        about={t('slot.subscriptions.about', { source: source.name })}
        kind="subscriptions"
        system={null}
        disabled={disabled}
      />
      {systems.map((system) => {
        const out = excluded.find((of) => of.system.id === system.id)
        return (
          <ListSlot
            key={system.id}
            title={t('slot.contacts', { system: system.name })}
            about={t('slot.contacts.about')}
            kind="contacts"
            system={system.id}
            disabled={disabled}
            actions={!out && <ExcludeSystem system={system} />}
            instead={out && <Excluded of={out} />}
          />
        )
      })}
      {systems.length === 0 && (
        <>
          <ListSlot
            title={t('slot.anyContacts')}
            about={t('slot.contacts.about')}
            kind="contacts"
            system={null}
            disabled={disabled}
          />
          {source.id !== null && (
            <Text size="sm">
              {t('slot.noSystems')}{' '}
              <Anchor component={Link} to={recordPath('subscriptionSource', source.id)} size="sm" underline="always">
                {source.name}
              </Anchor>
            </Text>
          )}
        </>
      )}
      <ListSlot
        title={t('slot.status')}
        about={t('slot.status.about')}
        kind="status"
        system={null}
        disabled={disabled}
      />
    </div>
  )
}

/** Compares the chosen files; what was read of them stays with the audit while one is at it. */
function useRun() {
  const { t } = useTranslation('cpr-audits')
  const { audit, chosen, numbers } = useAudit()
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  return {
    running,
    failure,
    async run(strict: boolean) {
      setRunning(true)
      setFailure(null)
      try {
        const lists = chosen.lists.map(toRead)
        chosen.setRead(await runJob('cprAudit.run', { id: audit.id, lists, strict }, t('run.job')))
        // What was at hand is of the files before.
        numbers.close()
      } catch (error) {
        const why = failureOf(error)
        if (why.code !== 'request.cancelled') setFailure(why)
      } finally {
        setRunning(false)
      }
    }
  }
}
