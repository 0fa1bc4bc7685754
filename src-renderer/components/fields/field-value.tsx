import { Anchor, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { choiceOf, isAnswer } from '../../../src-shared/i18n/value-text.ts'
import { answerLabels } from '../../../src-shared/kernel/answer-labels.ts'
import type { EntityName, Field } from '../../../src-shared/kernel/field.ts'
import { type Answer, type FieldValue, isEmpty, type RefView } from '../../../src-shared/kernel/value.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { recordPath } from '../entity-paths.ts'
import { AnswerMark } from './answer-mark.tsx'
import styles from './fields.module.css'
import { useValueText } from './value-text.ts'

interface FieldValueProps {
  readonly field: Field
  readonly value: FieldValue | undefined
  readonly refs: Readonly<Record<string, RefView>>
}

/** A value as one reads it: links go there, answers have their sign, nothing said is a dash. */
export function FieldValueView({ field, value, refs }: FieldValueProps) {
  const { t } = useTranslation('record')
  const text = useValueText()
  if (value === undefined || value === null || isEmpty(value))
    return (
      <Text span c="dimmed" aria-label={t('value.empty')}>
        —
      </Text>
    )
  if (isAnswer(value)) return <AnswerView answer={value} />
  if (field.kind === 'ref') return <RefLink entity={field.entity} refView={refs[String(value)]} id={String(value)} />
  if (Array.isArray(value)) return <ItemsView field={field} items={value as readonly string[]} refs={refs} />
  if (field.kind === 'email') return <Text span>{String(value)}</Text>
  return <span className={field.kind === 'longText' ? styles.long : styles.line}>{text(field, value, refs)}</span>
}

function AnswerView({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const beside = [
    answer.reason,
    answer.word && t('answer.word', { word: answer.word }),
    answer.source,
    answer.on && format.date(answer.on)
  ].filter(Boolean)
  return (
    <span>
      <span className={styles.answer}>
        <AnswerMark value={answer.value} />
        {format.label(answerLabels[answer.value])}
      </span>
      {beside.length > 0 && (
        <Text size="xs" c="dimmed" component="span" display="block">
          {beside.join(' · ')}
        </Text>
      )}
    </span>
  )
}

interface RefLinkProps {
  readonly entity: EntityName
  readonly refView: RefView | undefined
  readonly id: string
}

/** A referred record as a chip that goes there. */
export function RefLink({ entity, refView, id }: RefLinkProps) {
  if (refView?.elsewhere) return <span className={styles.tag}>{refView.name}</span>
  return (
    <Anchor
      component={Link}
      to={recordPath(entity, id)}
      className={styles.chip}
      td={refView?.deleted ? 'line-through' : undefined}
    >
      {refView?.name ?? id}
    </Anchor>
  )
}

function ItemsView({ field, items, refs }: { field: Field; items: readonly string[]; refs: FieldValueProps['refs'] }) {
  const format = useFormat()
  const shown = (item: string): string => {
    const choice = choiceOf(field, item)
    return choice ? format.label(choice.labels) : item
  }
  return (
    <Group gap={6}>
      {items.map((item) =>
        field.kind === 'refs' ? (
          <RefLink key={item} entity={field.entity} refView={refs[item]} id={item} />
        ) : (
          <span key={item} className={styles.tag}>
            {shown(item)}
          </span>
        )
      )}
    </Group>
  )
}
