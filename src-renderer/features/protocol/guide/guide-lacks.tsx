import { Button, Text, Title, UnstyledButton } from '@mantine/core'
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type GuideLack, guideSteps, inRecord } from '../../../../src-shared/features/protocol/guide.rules.ts'
import { processingActivityEntity } from '../../../../src-shared/features/protocol/processing-activity.fields.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './guide.module.css'

interface GuideLacksProps {
  readonly values: Values
  readonly lacks: readonly GuideLack[]
  readonly onStep: (step: string) => void
  readonly onLeave: () => void
}

/** What still lacks against the record of art. 30, and against the rest of the law; each leads to where it is asked. */
export function GuideLacks({ values, lacks, onStep, onLeave }: GuideLacksProps) {
  const { t } = useTranslation('guide')
  const asked = new Set(guideSteps.filter((step) => inRecord(step, values)).map(({ key }) => key))
  const record = lacks.filter(({ step }) => asked.has(step))
  const other = lacks.filter(({ step }) => !asked.has(step))
  return (
    <section className={styles.question} aria-labelledby="guide-question">
      <Title order={2} id="guide-question" tabIndex={-1}>
        {t('done.title')}
      </Title>
      {lacks.length === 0 ? (
        <Whole text={t('done.nothing')} />
      ) : (
        <>
          {record.length === 0 ? <Whole text={t('done.recordWhole')} /> : null}
          <LackList title={t('done.record')} lacks={record} onStep={onStep} />
          <LackList title={t('done.other')} lacks={other} onStep={onStep} />
          <Text size="sm" c="dimmed">
            {t('done.text')}
          </Text>
        </>
      )}
      <div className={styles.foot}>
        <Button variant="default" onClick={onLeave}>
          {t('leave')}
        </Button>
      </div>
    </section>
  )
}

function Whole({ text }: { readonly text: string }) {
  return (
    <Text className={styles.whole}>
      <IconCircleCheck size={18} aria-hidden /> {text}
    </Text>
  )
}

interface LackListProps extends Pick<GuideLacksProps, 'lacks' | 'onStep'> {
  readonly title: string
}

function LackList({ title, lacks, onStep }: LackListProps) {
  const { t } = useTranslation('guide')
  const format = useFormat()
  if (lacks.length === 0) return null
  return (
    <>
      <Title order={3} size="sm" mt="md">
        {title}
      </Title>
      <ul className={styles.lacks} aria-label={title}>
        {lacks.map(({ step, what }) => {
          const field = processingActivityEntity.fields.find(({ key }) => key === what)
          return (
            <li key={step + what}>
              <UnstyledButton className={styles.lack} onClick={() => onStep(step)}>
                <IconArrowRight size={15} aria-hidden />
                <span>{field ? format.label(field.labels) : t(`lack.${what as 'links'}`)}</span>
                <Text span size="xs" c="dimmed">
                  {t(`article.${step}`)}
                </Text>
              </UnstyledButton>
            </li>
          )
        })}
      </ul>
    </>
  )
}
