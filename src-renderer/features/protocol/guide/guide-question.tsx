import { Button, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuideProposals, GuideStep } from '../../../../src-shared/features/protocol/guide.rules.ts'
import { processingActivityEntity } from '../../../../src-shared/features/protocol/processing-activity.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import { isEmpty } from '../../../../src-shared/kernel/value.ts'
import { useShows } from '../../../app/session.tsx'
import { FieldEdit } from '../../../components/record/field-edit.tsx'
import type { GuideProps } from '../../../components/record/record-parts.ts'
import { ActivityLines } from '../pieces/activity-lines.tsx'
import { ActivityTransfers } from '../pieces/activity-transfers.tsx'
import styles from './guide.module.css'
import { Proposals } from './proposals.tsx'

interface GuideQuestionProps extends Pick<GuideProps, 'record' | 'edit' | 'onSave'> {
  readonly asked: GuideStep
  readonly index: number
  readonly total: number
  readonly proposals: GuideProposals
  readonly onBack: (() => void) | null
  readonly onNext: () => void
}

/** One matter: the question, its fields with what may be the answer, and the way on. */
export function GuideQuestion(props: GuideQuestionProps) {
  const { asked, index, total, record, edit, proposals, onBack, onNext, onSave } = props
  const { t } = useTranslation('guide')
  const shows = useShows()
  const [more, setMore] = useState(false)
  const isShown = (key: string): boolean => shows(fieldOf(processingActivityEntity, key))
  const behind = asked.more.filter(isShown)
  const keys = [
    ...asked.fields.filter((key) => isShown(key) && !(key in onlyFor && onlyFor[key] !== edit.values['role'])),
    ...behind.filter((key) => more || !isEmpty(edit.values[key]) || key in edit.errors)
  ]
  const hidden = behind.some((key) => !keys.includes(key))
  const next = (event: FormEvent): void => {
    event.preventDefault()
    onNext()
  }
  const Chevron = more ? IconChevronUp : IconChevronDown
  return (
    <section className={styles.question} aria-labelledby="guide-question">
      <Text size="xs" c="dimmed">
        {t('count', { n: index + 1, total })}
      </Text>
      <Title order={2} id="guide-question" tabIndex={-1} mb="sm">
        {t(`ask.${asked.key}`)}
      </Title>
      <form id="guide-form" className={styles.fields} noValidate onSubmit={next}>
        {keys.map((key) => {
          const field = fieldOf(processingActivityEntity, key)
          return (
            <div key={key}>
              <FieldEdit
                field={field}
                value={edit.values[key]}
                error={edit.errors[key]}
                params={edit.params}
                refs={edit.refs}
                onSet={edit.set}
                onRef={edit.addRef}
              />
              <Proposals field={field} edit={edit} all={proposals} />
            </div>
          )
        })}
      </form>
      {(hidden || more) && (
        <Button
          mt={6}
          ml={-8}
          size="compact-sm"
          variant="subtle"
          color="gray"
          c="dimmed"
          aria-expanded={more}
          leftSection={<Chevron size={15} aria-hidden />}
          onClick={() => setMore(!more)}
        >
          {more ? t('less') : t('more')}
        </Button>
      )}
      {(asked.key === 'links' || asked.key === 'abroad') &&
        (record && !edit.dirty ? (
          asked.key === 'links' ? (
            <ActivityLines activity={record} />
          ) : (
            <ActivityTransfers activity={record} />
          )
        ) : (
          <SaveFirst saving={edit.saving} onSave={onSave} />
        ))}
      <div className={styles.foot}>
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          disabled={!onBack}
          onClick={() => onBack?.()}
        >
          {t('back')}
        </Button>
        <Button type="submit" form="guide-form" rightSection={<IconArrowRight size={16} aria-hidden />}>
          {t('next')}
        </Button>
      </div>
    </section>
  )
}

/** Fields that only one role is asked for. */
const onlyFor: Readonly<Record<string, string>> = { onBehalfOf: 'processor', jointControllers: 'joint' }

/** Pieces are records of their own: they are tied to what is stored, and not to what is being written. */
function SaveFirst({ saving, onSave }: { readonly saving: boolean; readonly onSave: () => void }) {
  const { t } = useTranslation('guide')
  return (
    <div className={styles.saveFirst}>
      <Text size="sm">{t('saveFirst')}</Text>
      <Button size="xs" loading={saving} onClick={onSave}>
        {t('save')}
      </Button>
    </div>
  )
}
