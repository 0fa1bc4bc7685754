import { memo, type ReactNode, type RefObject } from 'react'
import type { Entity, Section } from '../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { ExtraSection } from './extra-section.tsx'
import { KeptNumbers } from './kept-numbers.tsx'
import { OutOfBounds } from './out-of-bounds.tsx'
import styles from './record.module.css'
import type { RecordPanel, RecordParts } from './record-parts.ts'
import { SectionNav } from './section-nav.tsx'
import { SectionView } from './section-view.tsx'
import type { RecordEdit } from './use-record-edit.ts'

interface RecordDocumentProps {
  readonly entity: Entity
  readonly record: RecordView | null
  readonly edit: RecordEdit
  readonly parts: RecordParts
  readonly sections: readonly Section[]
  readonly panels: readonly RecordPanel[]
  readonly mayEdit: boolean
  /** The field that one came for. */
  readonly asked: string | null
  readonly body: RefObject<HTMLDivElement | null>
  readonly current: string
  readonly onGo: (section: string) => void
  readonly onEdit: (section: string, field?: string) => void
  /** What is said above the fields. */
  readonly notes: ReactNode
}

/** All of a record below its head: its sections and panels, one below the other, and the way from one to another. */
export function RecordDocument(props: RecordDocumentProps) {
  const { entity, record, edit, parts, sections, panels, mayEdit, asked, body, current, onGo, onEdit, notes } = props
  const anchors = [...sections, ...panels]
  return (
    <>
      {anchors.length > 1 && (
        <SectionNav entity={entity} sections={anchors} values={edit.values} current={current} onGo={onGo} />
      )}
      <div className={styles.body} ref={body}>
        {record && !record.writable && <OutOfBounds entity={entity} />}
        {notes}
        {!record && parts.begin?.()}
        {sections.map((section) => (
          <SectionView
            key={section.key}
            entity={entity}
            section={section}
            record={record}
            edit={edit}
            parts={parts}
            mayEdit={mayEdit}
            asked={asked}
            onEdit={onEdit}
          />
        ))}
        {record && panels.map((panel) => <Panel key={panel.key} panel={panel} record={record} />)}
        {record && <ExtraSection extra={record.extra} />}
        {record && <KeptNumbers recordId={record.id} />}
      </div>
    </>
  )
}

/** What belongs to the record as it is stored: not drawn again with each key typed into its fields. */
const Panel = memo(function Panel({ panel, record }: { readonly panel: RecordPanel; readonly record: RecordView }) {
  return panel.view(record, panel)
})
