import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { classLabels } from '../../../../src-shared/features/cpr-audit/labels.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useRegister } from '../../../app/session.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { useAuditArea } from '../area-note.tsx'
import { useAudit } from '../audit-frame.tsx'
import { findingsPath } from '../decide/result-card.tsx'

/** Third step: a second person confirms what is to be deleted. */
export function ConfirmStep() {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const notices = useNotices()
  const { user } = useRegister()
  const { audit } = useAudit()
  const { entitled = [] } = useAuditArea() ?? {}
  const { deciders } = audit
  const confirm = useCommand('cprAudit.confirm')
  const open = audit.tallies.reduce((sum, tally) => sum + tally.delete - tally.confirmed, 0)
  const others = entitled.map(({ name }) => name).filter((name) => !deciders.includes(name))
  const allOwn = deciders.length === 1 && deciders[0] === user.name
  const run = async (): Promise<void> => {
    const done = await confirm.run({ id: audit.id })
    if (!done.ok) return
    const { confirmed, own } = done.data
    notices.done(t('confirm.done', { count: confirmed, number: format.number(confirmed) }))
    if (own > 0) notices.warn(t('confirm.own', { count: own, number: format.number(own) }))
  }
  return (
    <>
      <Text size="sm">
        {t('confirm.open', { count: open, number: format.number(open) })}{' '}
        {deciders.length > 0 && t('confirm.decided', { who: deciders.join(', ') })}
      </Text>
      {allOwn && (
        <Text size="sm" fw={600} mt={4}>
          {t('confirm.notYou')} {others.length > 0 ? t('confirm.who', { who: others.join(', ') }) : t('confirm.nobody')}
        </Text>
      )}
      {confirm.failure && <FailureAlert failure={confirm.failure} mt="sm" />}
      <Group mt="md" gap="sm">
        <Button loading={confirm.running} disabled={allOwn} onClick={() => void run()}>
          {t('confirm.do', { count: open, number: format.number(open) })}
        </Button>
        {audit.tallies
          .filter((tally) => tally.delete > 0)
          .map((tally) => (
            <Button
              key={tally.class}
              component={Link}
              to={findingsPath(audit.id, tally.class)}
              variant="subtle"
              size="sm"
            >
              {t('confirm.see', { class: format.label(classLabels[tally.class]) })}
            </Button>
          ))}
      </Group>
    </>
  )
}
