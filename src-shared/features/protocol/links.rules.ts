import { type FieldValue, isEmpty, type Values } from '../../kernel/value.ts'

/** A line of an activity as far as it links: the category of persons, the data about them, who gets them; ids. */
export interface LinkedLine {
  readonly subject: string | null
  readonly data: readonly string[]
  readonly recipients: readonly string[]
}

/** What an activity's lists name and none of its lines does; ids in the lists' order. */
export interface Unlinked {
  readonly subjects: readonly string[]
  readonly data: readonly string[]
  readonly recipients: readonly string[]
}

const ids = (value: FieldValue | undefined): readonly string[] => (Array.isArray(value) ? (value as string[]) : [])

/** What a line's values link. */
export function linkedLine(values: Values): LinkedLine {
  const subject = values['subject']
  return {
    subject: typeof subject === 'string' ? subject : null,
    data: ids(values['data']),
    recipients: ids(values['recipients'])
  }
}

/** What the lists of an activity name and no line links (Datatilsynet: the record shows the links, not three lists). */
export function unlinkedOf(activity: Values, lines: readonly LinkedLine[]): Unlinked {
  const linked = new Set(lines.flatMap(({ subject, data, recipients }) => [subject, ...data, ...recipients]))
  const rest = (key: string): readonly string[] => ids(activity[key]).filter((id) => !linked.has(id))
  return { subjects: rest('subjects'), data: rest('dataCategories'), recipients: rest('recipients') }
}

/** Whether nothing is left to link. */
export function allLinked({ subjects, data, recipients }: Unlinked): boolean {
  return isEmpty(subjects) && isEmpty(data) && isEmpty(recipients)
}

/**
 * The lines that would link everything: what is linked to nobody goes to every category of persons, and persons without
 * a line get all data and recipients. Answers those that are new or get more, in the order of the persons; none where
 * the activity names no persons.
 */
export function proposedLines<L extends LinkedLine>(
  activity: Values,
  lines: readonly L[]
): readonly { readonly line: L | null; readonly linked: LinkedLine }[] {
  const unlinked = unlinkedOf(activity, lines)
  const known = lines.map((line) => {
    const linked = {
      subject: line.subject,
      data: [...line.data, ...unlinked.data],
      recipients: [...line.recipients, ...unlinked.recipients]
    }
    return { line, linked }
  })
  const further = unlinked.subjects.map((subject) => ({
    line: null,
    linked: { subject, data: ids(activity['dataCategories']), recipients: ids(activity['recipients']) }
  }))
  const grows = unlinked.data.length > 0 || unlinked.recipients.length > 0
  return [...(grows ? known : []), ...further]
}
