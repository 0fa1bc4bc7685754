import { Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import {
  firstOpen,
  type GuideKey,
  type GuideProposals,
  type GuideStep,
  guideSteps,
  lacksOf
} from '../../../../src-shared/features/protocol/guide.rules.ts'
import { processingActivityEntity } from '../../../../src-shared/features/protocol/processing-activity.fields.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { focusField } from '../../../components/record/focus-field.ts'
import type { GuideProps } from '../../../components/record/record-parts.ts'
import { useShortcuts } from '../../../components/use-shortcuts.ts'
import styles from './guide.module.css'
import { GuideLacks } from './guide-lacks.tsx'
import { GuideNav, type StepState } from './guide-nav.tsx'
import { GuideQuestion } from './guide-question.tsx'
import { usePieces } from './use-pieces.ts'

const nothing: GuideProposals = { proposals: [], refs: {} }

/** A processing activity, asked for one matter at a time, with what the law wants beside it. */
export function ActivityGuide({ record, edit, step, onStep, onLeave, onSave }: GuideProps) {
  const { t } = useTranslation('guide')
  const { values } = edit
  const pieces = usePieces(record, values)
  const proposals = useProposals(record?.id ?? null, values)
  const index = guideSteps.findIndex(({ key }) => key === step)
  const asked = guideSteps[index]
  useOpenSections(edit, asked)
  useFocusOnQuestion(step)
  const begun = step !== null
  useEffect(() => {
    if (!begun && pieces) onStep(firstOpen(values, pieces) ?? 'done')
  }, [begun, pieces, values, onStep])
  const go = (to: number): void => onStep(guideSteps[to]?.key ?? 'done')
  useShortcuts([['ctrl+Enter', () => asked && go(index + 1)]], { always: true })

  if (!begun || !pieces) return null
  const states = new Map<GuideKey, StepState>(
    guideSteps.map((one) => {
      const needed = values['role'] !== 'processor' || one.processorRecord
      return [one.key, !needed ? 'notNeeded' : lacksOf(one, values, pieces).length > 0 ? 'open' : 'done']
    })
  )
  return (
    <div className={styles.guide}>
      <GuideNav states={states} current={asked?.key ?? null} onStep={onStep} onLeave={onLeave} />
      {asked ? (
        <>
          <GuideQuestion
            key={asked.key}
            asked={asked}
            index={index}
            total={guideSteps.length}
            record={record}
            edit={edit}
            proposals={proposals}
            onBack={index > 0 ? () => go(index - 1) : null}
            onNext={() => go(index + 1)}
            onSave={onSave}
          />
          <aside className={styles.law} aria-label={t('law')}>
            <Title order={3} size="sm">
              {t('law')}
            </Title>
            <Text size="sm">{t(`law.${asked.key}`)}</Text>
            <Text size="xs" c="dimmed">
              {t(`article.${asked.key}`)}
            </Text>
            <Title order={3} size="sm" mt="md">
              {t('example')}
            </Title>
            <Text size="sm">{t(`example.${asked.key}`)}</Text>
          </aside>
        </>
      ) : (
        <GuideLacks
          values={values}
          lacks={guideSteps.flatMap((one) => lacksOf(one, values, pieces))}
          onStep={onStep}
          onLeave={onLeave}
        />
      )}
    </div>
  )
}

/** What may be the answers, of the systems and the unit as they are being written. */
function useProposals(activity: string | null, values: GuideProps['edit']['values']): GuideProposals {
  const systems = Array.isArray(values['systems']) ? (values['systems'] as string[]).slice(0, 50) : []
  const unit = typeof values['unit'] === 'string' ? values['unit'] : null
  return useChannel('protocol.guide', { activity, unit, systems }, { keep: true }).data ?? nothing
}

/** What is asked for is open for editing, as it would be in the document. */
function useOpenSections({ open, sections }: GuideProps['edit'], asked: GuideStep | undefined): void {
  useEffect(() => {
    const keys = asked ? [...asked.fields, ...asked.more] : []
    const those = new Set(processingActivityEntity.fields.filter(({ key }) => keys.includes(key)).map((f) => f.section))
    for (const section of those) if (!sections.has(section)) open(section)
  }, [asked, sections, open])
}

/** A question is read out when one comes to it; where it asks for a text, one writes at once. */
function useFocusOnQuestion(step: string | null): void {
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (step === null || shown.current === step) return
    shown.current = step
    const first = processingActivityEntity.fields.find(
      ({ key }) => key === guideSteps.find((one) => one.key === step)?.fields[0]
    )
    if (first?.kind === 'text' || first?.kind === 'longText') focusField(first.key)
    else requestAnimationFrame(() => document.getElementById('guide-question')?.focus())
  }, [step])
}
