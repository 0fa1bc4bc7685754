import type { ReactNode } from 'react'
import type { Field, Section } from '../../../src-shared/kernel/field.ts'
import type { Country } from '../../../src-shared/kernel/language.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import type { RecordEdit } from './use-record-edit.ts'

/** What stands below the fields and is reached like a section: its key and labels, and what it shows (`PanelSection`). */
export interface RecordPanel extends Section {
  readonly view: (record: RecordView, panel: Section) => ReactNode
  /** Which records have it; absent: all. */
  readonly of?: (record: RecordView) => boolean
  /** The references (`entity.field`) whose records it shows; what refers by others has a panel of its own. */
  readonly shows?: readonly string[]
  /** Only in registers of this country. */
  readonly country?: Country
}

/** What stands in a section below its fields. */
export interface SectionPart {
  readonly section: string
  readonly view: (record: RecordView) => ReactNode
  /** See `RecordPanel.shows`. */
  readonly shows: readonly string[]
}

/** Fields of a record that have something in common: within a section they stand together under its heading. */
export interface FieldGroup {
  readonly key: string
  has(field: Field): boolean
  /** A quiet line above them; also beside the title of a section that has no others. */
  readonly heading: (record: RecordView | null) => ReactNode
}

/** What a guide is given: the record's own editing, which the document shows too. */
export interface GuideProps {
  /** null: a new one. */
  readonly record: RecordView | null
  readonly edit: RecordEdit
  /** null: begin where one left off. */
  readonly step: string | null
  readonly onStep: (step: string) => void
  /** Back to the document; what was changed stays changed. */
  readonly onLeave: () => void
  /** Saves what was changed; a new record's page follows at the same step. */
  readonly onSave: () => void
}

/** A second way of showing a record: one matter at a time, written into the same fields. */
export interface RecordGuide {
  /** The step that asks for a field, null for a field that none asks for. */
  readonly stepOf: (field: string) => string | null
  readonly view: (props: GuideProps) => ReactNode
}

/** What lacks in a record's pieces, beside its own fields: how many matters count, how many are settled, where each leads. */
export interface PieceGaps {
  readonly wanted: number
  readonly filled: number
  readonly gaps: readonly { readonly key: string; readonly label: string; readonly to: string }[]
}

/** Nothing lacks, and nothing is asked for. */
export const noGaps: PieceGaps = { wanted: 0, filled: 0, gaps: [] }

/** What a domain adds to the page of its records. */
export interface RecordParts {
  /** What it says of its state, beside the name. */
  readonly chips?: (record: RecordView) => ReactNode
  /** What lacks in its pieces, given to `view`, which lists it among what is missing. */
  readonly gaps?: (record: RecordView, view: (gaps: PieceGaps) => ReactNode) => ReactNode
  /** Below the fields, in this order. */
  readonly panels?: readonly RecordPanel[]
  readonly within?: readonly SectionPart[]
  /** Every field is in one of them. */
  readonly groups?: readonly FieldGroup[]
  /** A field's value as it is read, with what stands beside it. */
  readonly fieldValue?: (field: Field, record: RecordView, value: ReactNode) => ReactNode
  /** Further buttons at a field's label, which show with the pointer or the focus. */
  readonly fieldTools?: (field: Field, record: RecordView) => ReactNode
  /** Another way of showing it, for whoever may write it. */
  readonly guide?: RecordGuide
  /** Above the fields of a new record: other ways to begin one. */
  readonly begin?: () => ReactNode
  /** Further buttons at the top, before printing. */
  readonly actions?: (record: RecordView) => ReactNode
  /**
   * Further items of the menu (Mantine's `Menu.Item`s), above deletion. `show` puts a dialog on the page, where it stays
   * when the menu closes; null takes it away.
   */
  readonly menu?: (record: RecordView, show: (dialog: ReactNode) => void) => ReactNode
}
