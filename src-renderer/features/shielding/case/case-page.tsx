import { Anchor, Box, Skeleton, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { NotCovered } from '../request/not-covered.tsx'
import styles from '../shielding.module.css'
import { CaseCitizens } from './case-citizens.tsx'
import { CaseEntries } from './case-entries.tsx'
import { CaseIncident } from './case-incident.tsx'
import { CaseNotes } from './case-notes.tsx'
import { CaseStanding } from './case-standing.tsx'

/** A case: how it stands, large, with the next step; what was said, whom it is about, what happened to it. */
export function CasePage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('shielding')
  const format = useFormat()
  const { data: of, error, refetch } = useChannel('shielding.get', { id })
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />
  if (!of)
    return (
      <Later>
        <Box p="md">
          <Skeleton h={160} />
        </Box>
      </Later>
    )
  const asked = t('case.requested', { when: format.instant(of.requestedAt), who: of.requestedBy })
  const { decidedAt, decidedBy, decidedWay } = of
  const how = decidedWay === 'here' || decidedWay === null ? 'case.decided' : (`case.decided.${decidedWay}` as const)
  const decided = decidedAt && t(how, { when: format.instant(decidedAt), who: decidedBy ?? '' })
  return (
    <div className={styles.page}>
      <div>
        <Anchor component={Link} to="/shielding/cases" size="sm" underline="always">
          {t('case.back')}
        </Anchor>
        {/* No name stands in a heading. */}
        <Title order={1}>{caseName(of.number)}</Title>
        <Text size="sm" c="dimmed">
          {t('case.of', { kind: t(`kind.${of.kind}`), unit: of.unit.name })} · {asked}
          {decided && ` · ${decided}`}
        </Text>
      </div>
      <CaseStanding of={of} />
      <CaseNotes of={of} />
      <div className={of.content === null ? undefined : styles.columns}>
        {of.content !== null && (
          <div className={styles.column}>
            <CaseIncident of={of} />
          </div>
        )}
        <div className={styles.column}>
          <CaseCitizens of={of} />
          <CaseEntries of={of} />
          {of.kind === 'individual' && <NotCovered />}
        </div>
      </div>
    </div>
  )
}
