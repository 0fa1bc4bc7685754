import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle, IconLock } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { ShieldingCase } from '../../../../src-shared/features/shielding/contract.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

/** What stands in the way, and which other cases belong to this one. */
export function CaseNotes({ of }: { readonly of: ShieldingCase }) {
  const { t } = useTranslation('shielding')
  const format = useFormat()
  const decides = of.offered.includes('approve') || of.offered.includes('approveExtension')
  const isOpen = of.offered.includes('supplement')
  const fields = of.lacks.map((key) => t(`lacks.${key as 'category' | 'incidentOn' | 'place' | 'reason'}`)).join(', ')
  const isElsewhere = of.decidingUnit.id !== of.unit.id
  return (
    <>
      {isOpen && of.lacks.length > 0 && (
        <Note alarm>
          {t('case.lacks', { fields })}
          {of.completeBy && `. ${t('case.lacks.by', { when: format.instant(of.completeBy) })}.`}
        </Note>
      )}
      {decides && of.fourEyes !== null && <Note>{t(`case.fourEyes.${of.fourEyes}`)}</Note>}
      {isElsewhere && <Note>{t('case.decidedBy.superior', { unit: of.decidingUnit.name })}</Note>}
      <Alike of={of} />
      {of.joined.length > 0 && (
        <Note>
          {t('case.joined', { cases: '' })}
          <CaseLinks cases={of.joined} />
        </Note>
      )}
      {of.content === null && (
        <Alert variant="outline" color="gray" icon={<IconLock aria-hidden />}>
          {t(of.standings.includes('officer') || of.standings.includes('leader') ? 'case.noKey' : 'case.noContent')}
        </Alert>
      )}
    </>
  )
}

function Note({ alarm = false, children }: { readonly alarm?: boolean; readonly children: ReactNode }) {
  const Icon = alarm ? IconAlertTriangle : IconInfoCircle
  return (
    <Alert variant="outline" color={alarm ? 'orange' : 'gray'} icon={<Icon aria-hidden />}>
      <Text size="sm" component="div">
        {children}
      </Text>
    </Alert>
  )
}

/** Other running cases about the citizen; a request can go into one of them. */
function Alike({ of }: { readonly of: ShieldingCase }) {
  const { t } = useTranslation('shielding')
  const notices = useNotices()
  const join = useCommand('shielding.join')
  const mayJoin = of.offered.includes('join')
  if (of.alike.length === 0) return null
  const joinInto = async (into: string): Promise<void> => {
    if ((await join.run({ id: of.id, version: of.version, into })).ok) notices.done(t('done.join'))
  }
  return (
    <Note>
      {join.failure && <FailureAlert failure={join.failure} mb="sm" />}
      {t('case.alike', { cases: '' })}
      <CaseLinks cases={of.alike} />
      {mayJoin && (
        <Group gap="sm" mt="xs">
          {of.alike.map((other) => (
            <Button
              key={other.id}
              size="compact-sm"
              variant="default"
              loading={join.running}
              onClick={() => void joinInto(other.id)}
            >
              {t('case.join', { case: caseName(other.number) })}
            </Button>
          ))}
        </Group>
      )}
    </Note>
  )
}

function CaseLinks({ cases }: { readonly cases: readonly { readonly id: string; readonly number: number }[] }) {
  return cases.map(({ id, number }, i) => (
    <Fragment key={id}>
      {i > 0 && ', '}
      <Anchor component={Link} to={`/shielding/cases/${id}`} size="sm" underline="always">
        {caseName(number)}
      </Anchor>
    </Fragment>
  ))
}
