import { Button, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths, isCivilDate } from '../../../../src-shared/kernel/dates.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useToday } from '../../../app/use-today.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { LooseDate } from '../../../components/fields/loose-date.tsx'
import styles from '../audit.module.css'
import { useAudit } from '../audit-frame.tsx'

/** Last step: somebody answers for the result, and says when the next audit is. */
export function SignOffStep() {
  const { t } = useTranslation('cpr-audits')
  const notices = useNotices()
  const today = useToday()
  const { audit } = useAudit()
  const [next, setNext] = useState<string | null>(() => addMonths(today, 12))
  const [conclusion, setConclusion] = useState('')
  const [asked, setAsked] = useState(false)
  const signOff = useCommand('cprAudit.signOff')
  const error =
    next === null || !isCivilDate(next) ? t('signOff.next.missing') : next <= today ? t('signOff.next.past') : undefined
  const run = async (): Promise<void> => {
    setAsked(true)
    if (error !== undefined || next === null) return
    const input = { id: audit.id, nextAuditOn: next, conclusion: conclusion.trim() || null }
    if ((await signOff.run(input)).ok) notices.done(t('signOff.done'))
  }
  return (
    <Stack gap="md" className={styles.form}>
      <LooseDate label={t('signOff.next')} value={next} error={asked ? error : undefined} onChange={setNext} />
      <Textarea
        label={t('signOff.conclusion')}
        description={t('signOff.conclusion.lead')}
        value={conclusion}
        autosize
        minRows={3}
        maxLength={4000}
        onChange={(event) => setConclusion(event.currentTarget.value)}
      />
      {signOff.failure && <FailureAlert failure={signOff.failure} />}
      <Button loading={signOff.running} style={{ alignSelf: 'flex-start' }} onClick={() => void run()}>
        {t('signOff.do')}
      </Button>
    </Stack>
  )
}
