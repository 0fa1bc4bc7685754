import { List, ThemeIcon } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleDotted, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { answerDue, consultationState } from '../../../../src-shared/features/assurance/consultation.rules.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { useToday } from '../../../app/use-today.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { riskAssessmentOf, type Scenarios, useScenarios } from './use-scenarios.ts'

type Mark = 'done' | 'open' | 'late' | 'no'

const icons = { done: IconCheck, open: IconCircleDotted, late: IconAlertTriangle, no: IconX } as const
const colours = { done: 'teal', open: 'gray', late: 'orange', no: 'red' } as const

/** Where a prior consultation stands: why it is needed, when it was sent, until when it is to be answered, what came of it. */
export function ConsultationSteps({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation('assurance')
  const format = useFormat()
  const today = useToday()
  const scenarios = useScenarios(riskAssessmentOf(record))
  if (scenarios === null) return null
  const { high, unrated } = scenarios
  const { values } = record
  const state = consultationState(values, high > 0, today)
  const open = <Unrated scenarios={scenarios} />
  if (state === null)
    return (
      <Lines>
        {unrated > 0 || scenarios.total === 0 ? open : <Line mark="done" text={t('consultation.notNeeded')} />}
      </Lines>
    )
  const date = (key: string): string => (typeof values[key] === 'string' ? format.date(values[key]) : '')
  const due = answerDue(values)
  const why = high > 0 ? t('consultation.high', { count: high }) : t('consultation.said')
  const sent = date('priorConsultationOn')
  const answered = date('authorityAnsweredOn')
  return (
    <Lines>
      <Line mark="done" text={why} />
      <Line
        mark={sent || answered ? 'done' : 'late'}
        text={sent ? t('consultation.sent', { date: sent }) : t('consultation.send')}
      />
      {due && (
        <Line mark={state === 'overdue' ? 'late' : 'open'} text={t('consultation.due', { date: format.date(due) })} />
      )}
      {answered && <Line mark="done" text={t('consultation.answered', { date: answered })} />}
      {state === 'stopped' && <Line mark="no" text={t('consultation.stopped')} />}
      {unrated > 0 && open}
      {(state !== 'answered' || unrated > 0) && <Line mark="no" text={t('consultation.blocks')} />}
    </Lines>
  )
}

/** What keeps it open: the scenarios that are not rated, by name, or that there are none. */
function Unrated({ scenarios: { total, unrated, named } }: { readonly scenarios: Scenarios }) {
  const { t } = useTranslation('assurance')
  if (total === 0) return <Line mark="open" text={t('consultation.noRisks')} />
  const names = named.map(({ values }) => String(values['name'] ?? '')).join('; ')
  return (
    <Line
      mark="late"
      text={t('consultation.unrated', { count: unrated, names: unrated > named.length ? `${names}; …` : names })}
    />
  )
}

function Lines({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('assurance')
  return (
    <List spacing={6} size="sm" mt="sm" listStyleType="none" center aria-label={t('consultation.steps')}>
      {children}
    </List>
  )
}

function Line({ mark, text }: { readonly mark: Mark; readonly text: string }) {
  const Icon = icons[mark]
  const icon = (
    <ThemeIcon size={18} radius="xl" variant="light" color={colours[mark]}>
      <Icon size={12} aria-hidden />
    </ThemeIcon>
  )
  return <List.Item icon={icon}>{text}</List.Item>
}
