import { Alert, Stack, Text, Title } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { OpenedDecision } from '../../../../src-shared/features/shielding/decisions/contract.ts'
import { Fingerprint } from '../../../components/fingerprint.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { WelcomeFrame } from '../welcome-frame.tsx'
import { AnswerForm } from './answer-form.tsx'
import styles from './decisions.module.css'

interface DecisionCaseProps {
  readonly of: OpenedDecision
  readonly path: string
  readonly onClose: () => void
}

/** The one case as it was sent, and the decision on it. */
export function DecisionCase({ of, path, onClose }: DecisionCaseProps) {
  const { t } = useTranslation(['decisions', 'shielding'])
  const format = useFormat()
  return (
    <WelcomeFrame title={caseName(of.number)}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t(`shielding:kind.${of.kind}`)} · {of.unit} ·{' '}
          {t('case.from', { name: of.from, register: of.register, when: format.instant(of.sentAt) })}
        </Text>
        <Title order={2}>
          {of.kind === 'individual' ? t(`asked.${of.what}`, { count: of.days }) : t(`asked.${of.kind}`)}
        </Title>
        {of.decideBy && <Text size="sm">{t('case.decideBy', { when: format.instant(of.decideBy) })}</Text>}
        {!of.registerKnown && (
          <Alert variant="outline" color="gray" icon={<IconInfoCircle aria-hidden />}>
            <Stack gap={6}>
              <Text size="sm">{t('case.first')}</Text>
              <Fingerprint of={of.registerFingerprint} />
            </Stack>
          </Alert>
        )}
        <Facts of={of} />
        <AnswerForm of={of} path={path} onClose={onClose} />
      </Stack>
    </WelcomeFrame>
  )
}

function Facts({ of }: { readonly of: OpenedDecision }) {
  const { t } = useTranslation(['decisions', 'shielding'])
  const format = useFormat()
  const when = [of.incidentOn && format.date(of.incidentOn), of.incidentAt].filter(Boolean).join(', ')
  const citizens = of.citizens.map(({ number }) => number ?? t('case.masked')).join(', ')
  const period = of.runsFrom
    ? [of.runsFrom, of.runsUntil].map((date) => (date === null ? '' : format.date(date))).join(' – ')
    : ''
  const facts: readonly (readonly [string, string])[] = [
    [t('case.extensionReason'), of.extensionReason],
    [t('shielding:incident.category'), of.category ? t(`shielding:category.${of.category}`) : ''],
    [t('shielding:incident.when'), when],
    [t('shielding:incident.place'), of.place],
    [t('shielding:incident.reason'), of.reason],
    [t('shielding:incident.threatened'), of.kind === 'individual' ? of.threatened.join(', ') : ''],
    [t('case.citizens'), citizens],
    [t('shielding:incident.police'), of.policeReference],
    [t('shielding:incident.injury'), of.injuryReference],
    [t('shielding:incident.evidence'), of.evidence.join('\n')],
    [t('shielding:case.period'), period],
    [t('case.requestedBy'), `${of.requestedBy}, ${format.instant(of.requestedAt)}`]
  ]
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
