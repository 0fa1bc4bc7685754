import { Button, Title } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconPencil } from '@tabler/icons-react'
import { Fragment, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entity, Field, Section } from '../../../src-shared/kernel/field.ts'
import { isEmpty, type RecordView } from '../../../src-shared/kernel/value.ts'
import { useShows } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Hint } from '../hint.tsx'
import { FieldEdit } from './field-edit.tsx'
import { FieldRead } from './field-read.tsx'
import { FieldMastered, FieldSaid } from './field-said.tsx'
import styles from './record.module.css'
import type { FieldGroup, RecordParts } from './record-parts.ts'
import type { RecordEdit } from './use-record-edit.ts'
import { sectionId } from './use-section-in-view.ts'

interface SectionViewProps {
  readonly entity: Entity
  readonly section: Section
  readonly record: RecordView | null
  readonly edit: RecordEdit
  readonly parts: RecordParts
  readonly mayEdit: boolean
  /** The field that one came for: in sight whatever it says. */
  readonly asked?: string | null
  /** Opens the section for editing, with the focus in a field. */
  readonly onEdit: (section: string, field?: string) => void
}

/** A section, read or edited in place. What is behind "more" shows all the same where it says something. */
export function SectionView({ entity, section, record, edit, parts, mayEdit, asked = null, onEdit }: SectionViewProps) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const shows = useShows()
  const [more, setMore] = useState(false)
  const editing = edit.sections.has(section.key)
  const fields = entity.fields.filter((f) => f.section === section.key && shows(f))
  const inSight = (f: Field): boolean =>
    !f.more || more || f.key === asked || !isEmpty(edit.values[f.key]) || f.key in edit.errors
  const seen = fields.filter(inSight)
  const groups = (parts.groups ?? []).filter((group) => seen.some((field) => group.has(field)))
  const hidden = fields.filter((f) => !inSight(f)).length
  const title = format.label(section.labels)
  const Chevron = more ? IconChevronUp : IconChevronDown
  return (
    <section className={styles.section} id={sectionId(section.key)} aria-label={title}>
      <div className={styles.sectionHead}>
        <div className={styles.sectionTitle}>
          <Title order={2}>{title}</Title>
          {groups.length === 1 && groups[0]?.heading(record)}
        </div>
        {mayEdit && !editing && (
          <Hint label={`${t('edit')} (E)`}>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPencil size={15} aria-hidden />}
              aria-label={t('edit.section', { section: title })}
              onClick={() => onEdit(section.key)}
            >
              {t('edit')}
            </Button>
          </Hint>
        )}
      </div>
      <Grouped
        fields={seen}
        groups={groups}
        record={record}
        editing={editing}
        draw={(field) => {
          const said = record?.said?.[field.key]
          const mastered = record?.mastered?.[field.key]
          if (editing && said)
            return (
              <FieldSaid key={field.key} field={field} value={edit.values[field.key]} refs={edit.refs} said={said} />
            )
          if (editing && mastered) {
            const value = edit.values[field.key]
            return <FieldMastered key={field.key} field={field} value={value} refs={edit.refs} mastered={mastered} />
          }
          return editing ? (
            <FieldEdit
              key={field.key}
              field={field}
              value={edit.values[field.key]}
              error={edit.errors[field.key]}
              params={edit.params}
              refs={edit.refs}
              onSet={edit.set}
              onRef={edit.addRef}
            />
          ) : (
            <FieldRead
              key={field.key}
              entity={entity}
              field={field}
              record={record}
              value={edit.values[field.key]}
              refs={edit.refs}
              parts={parts}
              onEdit={mayEdit && !said && !mastered ? onEdit : undefined}
            />
          )
        }}
      />
      {(hidden > 0 || more) && (
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
          {more ? t('fields.less') : t('fields.more', { count: hidden })}
        </Button>
      )}
      {record &&
        (parts.within ?? []).map(
          (part) => part.section === section.key && <Fragment key={part.shows.join()}>{part.view(record)}</Fragment>
        )}
    </section>
  )
}

interface GroupedProps {
  readonly fields: readonly Field[]
  readonly groups: readonly FieldGroup[]
  readonly record: RecordView | null
  readonly editing: boolean
  readonly draw: (field: Field) => ReactNode
}

/** The fields under the headings of their groups, where there is more than one. */
function Grouped({ fields, groups, record, editing, draw }: GroupedProps) {
  const grid = (drawn: readonly Field[]): ReactNode =>
    editing ? (
      <div className={styles.fields} data-editing>
        {drawn.map(draw)}
      </div>
    ) : (
      <dl className={styles.fields}>{drawn.map(draw)}</dl>
    )
  if (groups.length < 2) return grid(fields)
  return groups.map((group) => (
    <Fragment key={group.key}>
      <div className={styles.groupHead}>{group.heading(record)}</div>
      {grid(fields.filter((field) => group.has(field)))}
    </Fragment>
  ))
}
