import type { ReactNode } from 'react'
import type { Section } from '../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'

/** What stands below the fields and is reached like a section: its key and labels, and what it shows (`PanelSection`). */
export interface RecordPanel extends Section {
  readonly view: (record: RecordView, panel: Section) => ReactNode
}

/** What a domain adds to the page of its records. */
export interface RecordParts {
  /** What it says of its state, beside the name. */
  readonly chips?: (record: RecordView) => ReactNode
  /** Below the fields, in this order. */
  readonly panels?: readonly RecordPanel[]
  /** Further items of the menu (Mantine's `Menu.Item`s), above deletion. */
  readonly menu?: (record: RecordView) => ReactNode
}
