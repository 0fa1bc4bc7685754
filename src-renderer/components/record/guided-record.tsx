import type { ReactNode } from 'react'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import styles from './record.module.css'
import type { RecordGuide } from './record-parts.ts'
import type { Guiding } from './use-guide.ts'
import type { RecordEdit } from './use-record-edit.ts'

interface GuidedRecordProps {
  readonly guide: RecordGuide
  readonly guiding: Guiding
  readonly record: RecordView | null
  readonly edit: RecordEdit
  /** What is said above the questions. */
  readonly notes: ReactNode
  readonly onSave: () => Promise<boolean>
}

/** A record below its head, asked for step by step. */
export function GuidedRecord({ guide, guiding, record, edit, notes, onSave }: GuidedRecordProps) {
  return (
    <div className={styles.guide}>
      {notes}
      {guide.view({
        record,
        edit,
        step: guiding.step,
        onStep: guiding.go,
        onLeave: guiding.leave,
        onSave: () => void onSave()
      })}
    </div>
  )
}
