import type { GuideProposal, GuideProposals } from '../../../../src-shared/features/protocol/guide.rules.ts'
import { processingActivityEntity } from '../../../../src-shared/features/protocol/processing-activity.fields.ts'
import { systemEntity } from '../../../../src-shared/features/systems/system.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { Labels } from '../../../../src-shared/kernel/language.ts'

/** What a proposal says on the screen: a record's name, a choice's label, a measure, or the text itself. */
export function proposalText(
  { field, value }: GuideProposal,
  refs: GuideProposals['refs'],
  label: (labels: Labels) => string
): string {
  const declared = fieldOf(processingActivityEntity, field)
  if (declared.kind === 'refs') return refs[value]?.name ?? value
  if (declared.kind === 'choices') {
    const choice = declared.choices.find(({ code }) => code === value)
    return choice ? label(choice.labels) : value
  }
  return field === 'measures' ? label(fieldOf(systemEntity, value).labels) : value
}
