import { Alert, Anchor, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { Failure } from '../../../../src-shared/kernel/result.ts'
import { call, failureOf } from '../../../api/bridge.ts'
import { useRegister } from '../../../app/session.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useContextAnswers } from '../contexts/use-context-answers.ts'
import { BeforeSending } from '../guidelines/before-sending.tsx'
import { GuidelineNote } from '../guidelines/guideline-note.tsx'
import { KeyNote } from '../key-note.tsx'
import styles from '../shielding.module.css'
import { useShielding } from '../shielding-frame.tsx'
import { CitizensFields } from './citizens-fields.tsx'
import { IncidentFields } from './incident-fields.tsx'
import { KindFields } from './kind-fields.tsx'
import { MoreFields } from './more-fields.tsx'
import { NotCovered } from './not-covered.tsx'
import { emptyRequest, type FormPart, missingIn, type RequestValues, toInput } from './request-form.ts'

/** The form by which a shielding is asked for: four answers when it is acute, all of it otherwise. */
export function RequestPage() {
  const { t } = useTranslation(['shielding-request', 'shielding'])
  const { policy, units, leads, area } = useShielding()
  const { purpose } = useRegister()
  const navigate = useNavigate()
  const notices = useNotices()
  const form = useRef<HTMLFormElement>(null)
  const onlyUnit = leads[0]?.id ?? (units.length === 1 ? units[0]?.id : null) ?? null
  const [values, setValues] = useState<RequestValues>(() => emptyRequest(onlyUnit, policy.days))
  const [tried, setTried] = useState(false)
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const given = useContextAnswers()
  useEffect(() => {
    if (given === null) return
    // What another system knows of the citizen takes the place of what stood there; the rest stays as it was typed.
    setValues((before) => ({ ...before, kind: 'individual', citizens: [{ number: given.number, relation: 'self' }] }))
  }, [given])
  const missing = missingIn(values)
  const part: FormPart = {
    values,
    set: (changes) => setValues((before) => ({ ...before, ...changes })),
    error: (field) => (tried && missing.has(field) ? t('form.required') : undefined)
  }
  const send = async (whenRunning: 'refuse' | 'join' | 'apart'): Promise<void> => {
    setTried(true)
    if (missing.size > 0) {
      // Once the errors are drawn one goes on at the first of them.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    setSending(true)
    try {
      // Past every cache: the number is nowhere but here and on its way.
      const { id, number } = await call('shielding.request', toInput(values, whenRunning))
      notices.done(t('form.sent', { case: caseName(number) }))
      await navigate(`/shielding/cases/${id}`, { replace: true })
    } catch (error) {
      setFailure(failureOf(error))
      setSending(false)
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void send('refuse')
  }
  const isIndividual = values.kind === 'individual'
  return (
    <form ref={form} className={styles.page} onSubmit={submit} autoComplete="off" noValidate>
      <div>
        <Anchor component={Link} to="/shielding/cases" size="sm" underline="always">
          {t('shielding:case.back')}
        </Anchor>
        <Title order={1}>{t('form.title')}</Title>
        <Text size="sm" c="dimmed" maw={760}>
          {t('form.lead')}
        </Text>
      </div>
      <KeyNote />
      {units.length === 0 && (
        <Alert variant="outline">
          {t(purpose === 'shielding' ? 'shielding:units.noneHere' : 'shielding:units.none')}
        </Alert>
      )}
      <div className={styles.columns}>
        <section className={styles.card}>
          <Stack gap="lg">
            {given && (
              <Text size="sm" role="status">
                {t('form.given', { source: given.source, user: given.user })}
              </Text>
            )}
            <KindFields {...part} />
            {isIndividual && (
              <div>
                <SegmentedControl
                  aria-label={t('form.how')}
                  value={values.acute ? 'acute' : 'full'}
                  onChange={(how) => part.set({ acute: how === 'acute' })}
                  data={[
                    { value: 'full', label: t('form.full') },
                    { value: 'acute', label: t('form.acute') }
                  ]}
                />
                {values.acute && (
                  <Text size="sm" c="dimmed" mt={6}>
                    {t('form.acute.about', { count: policy.completeWithinHours })}
                  </Text>
                )}
              </div>
            )}
            {values.kind !== 'department' && <CitizensFields {...part} />}
            <IncidentFields {...part} />
            {!(values.acute && isIndividual) && <MoreFields {...part} />}
            <BeforeSending />
            <RunningNote failure={failure} sending={sending} onChoose={(how) => void send(how)} />
            <Group justify="flex-end">
              <Button component={Link} to="/shielding/cases" variant="default">
                {t('form.cancel')}
              </Button>
              <Button type="submit" loading={sending} disabled={area === 'notFounded'}>
                {t('form.send')}
              </Button>
            </Group>
            <div role="status">
              {tried && missing.size > 0 && (
                <Text size="sm" ta="right">
                  {t('form.lacks')}
                </Text>
              )}
            </div>
          </Stack>
        </section>
        <div className={styles.column}>
          <GuidelineNote asksToRead />
          <NotCovered />
        </div>
      </div>
    </form>
  )
}

/** Why it was not taken; where the citizen has a running case, what is to become of the request. */
function RunningNote({
  failure,
  sending,
  onChoose
}: {
  readonly failure: Failure | null
  readonly sending: boolean
  readonly onChoose: (how: 'join' | 'apart') => void
}) {
  const { t } = useTranslation('shielding-request')
  if (failure === null) return null
  if (failure.code !== 'shielding.alreadyRunning') return <FailureAlert failure={failure} />
  const running = String(failure.params?.['case'] ?? '')
  return (
    <Alert
      variant="outline"
      color="orange"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('form.running', { case: running })}
    >
      <Text size="sm">{t('form.running.text')}</Text>
      <Group gap="sm" mt="sm">
        <Button size="xs" loading={sending} onClick={() => onChoose('join')}>
          {t('form.join', { case: running })}
        </Button>
        <Button size="xs" variant="default" loading={sending} onClick={() => onChoose('apart')}>
          {t('form.apart')}
        </Button>
      </Group>
    </Alert>
  )
}
